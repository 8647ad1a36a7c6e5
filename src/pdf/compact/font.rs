//! Lightens embedded fonts; in: a TrueType subset and its PDF dictionary, out: only what a PDF reader looks at.

use lopdf::{Dictionary, Object};

/// The tables that ISO 32000-1 9.9 names for a TrueType program in a CIDFont; names and PostScript names are not among them.
const TABLES: [&[u8; 4]; 9] = [b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep"];
const DIRECTORY: usize = 12;
const RECORD: usize = 16;

/// The same font without other tables; `None` when it is no TrueType font.
pub(super) fn rewrite(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let mut kept = Vec::new();
    for record in font.get(DIRECTORY..DIRECTORY + count * RECORD)?.as_chunks::<RECORD>().0 {
        let [offset, length] = [number(record, 8)?, number(record, 12)?];
        if TABLES.iter().any(|table| record.starts_with(*table)) {
            kept.push((record, font.get(offset..offset.checked_add(length)?)?));
        }
    }
    let mut written = Vec::with_capacity(font.len());
    written.extend(font.get(..4)?);
    let tables = u16::try_from(kept.len()).ok()?;
    let power = 15_u32.checked_sub(tables.leading_zeros())?;
    let range = 16 << power;
    for value in [tables, range, u16::try_from(power).ok()?, tables * 16 - range] {
        written.extend(value.to_be_bytes());
    }
    let mut offset = DIRECTORY + kept.len() * RECORD;
    let mut adjustment = None;
    for (record, table) in &kept {
        written.extend(&record[..8]);
        written.extend(u32::try_from(offset).ok()?.to_be_bytes());
        written.extend(&record[12..]);
        if record.starts_with(b"head") {
            adjustment = Some(offset + 8);
        }
        offset += table.len().next_multiple_of(4);
    }
    for (_, table) in &kept {
        written.extend(*table);
        written.resize(written.len().next_multiple_of(4), 0);
    }
    // OpenType: `checkSumAdjustment` makes the sum of the whole file 0xB1B0AFBA.
    let adjustment = adjustment?;
    written.get_mut(adjustment..adjustment + 4)?.fill(0);
    let words = written.as_chunks::<4>().0.iter();
    let sum = words.fold(0_u32, |sum, word| sum.wrapping_add(u32::from_be_bytes(*word)));
    written[adjustment..adjustment + 4].copy_from_slice(&0xB1B0_AFBA_u32.wrapping_sub(sum).to_be_bytes());
    Some(written)
}

fn number(record: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(record.get(at..at + 4)?.try_into().ok()?)).ok()
}

/// Writes `/W` as one list of whole numbers; ISO 19005-3 6.2.11.5 lets widths differ from the program's by 1/1000 em.
pub(super) fn whole_widths(dictionary: &mut Dictionary) {
    let Ok(Object::Array(groups)) = dictionary.get(b"W") else { return };
    let mut widths = Vec::new();
    for group in groups.chunks(3) {
        let [Object::Integer(first), Object::Integer(last), width] = group else { return };
        let (Ok(width), Ok(first), Ok(last)) = (width.as_float(), usize::try_from(*first), usize::try_from(*last))
        else {
            return;
        };
        if first < widths.len() || last < first || last > usize::from(u16::MAX) {
            return;
        }
        widths.resize(first, Object::Integer(0));
        #[expect(clippy::cast_possible_truncation, reason = "a glyph is at most a few em wide")]
        widths.resize(last + 1, Object::Integer(width.round() as i64));
    }
    dictionary.set("W", vec![Object::Integer(0), Object::Array(widths)]);
}
