//! Shortens a ToUnicode CMap (ISO 32000-1 9.10.3); in: krilla's, with a pair for each code, out: the same texts as ranges.

use std::fmt::Write as _;

/// The same mapping; `None` when it is not written as krilla writes it.
pub(super) fn rewrite(cmap: &[u8]) -> Option<Vec<u8>> {
    let cmap = std::str::from_utf8(cmap).ok()?;
    let (_, mut rest) = cmap.split_once("endcodespacerange")?;
    let mut pairs: Vec<(u16, &str)> = Vec::new();
    while let Some((_, section)) = rest.split_once("beginbfchar") {
        let (lines, after) = section.split_once("endbfchar")?;
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let (code, text) = line.trim().strip_prefix('<')?.strip_suffix('>')?.split_once('>')?;
            pairs.push((u16::from_str_radix(code, 16).ok()?, text.trim().strip_prefix('<')?));
        }
        rest = after;
    }
    if rest.contains("beginbfrange") {
        return None;
    }
    let mut written = String::from(HEAD);
    // A range holds codes with one high byte (ISO 32000-1 9.10.3), and a section at most a hundred ranges.
    let ranges: Vec<_> = pairs.chunk_by(|a, b| a.0.checked_add(1) == Some(b.0) && a.0 >> 8 == b.0 >> 8).collect();
    for section in ranges.chunks(100) {
        writeln!(written, "{} beginbfrange", section.len()).ok()?;
        for range in section {
            let (first, last) = (range.first()?.0, range.last()?.0);
            let texts: String = range.iter().map(|(_, text)| format!("<{text}>")).collect();
            writeln!(written, "<{first:04X}><{last:04X}>[{texts}]").ok()?;
        }
        written.push_str("endbfrange\n");
    }
    written.push_str(TAIL);
    Some(written.into_bytes())
}

const HEAD: &str = "/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def
/CMapName/Custom def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
";
const TAIL: &str = "endcmap
CMapName currentdict/CMap defineresource pop
end
end
";
