//! A valid letter, changed in every way we know: each attack one line, with the finding that it must yield.

mod certificate;
mod layout;
mod objects;
mod signature;

use std::collections::BTreeSet;

use fgm_letter::verify::{SIGNATURE_FINDINGS, Verdict, verify_pdf};
use jiff::civil::Date;

use crate::attack::{self, Attack, TODAY};
use crate::fixture::{identity, signed_letter, trust};
use crate::forge::{built_with, contents_span, roomy_letter, signed_again, with_signer};
use crate::letters;

/// Every attack; "again" means that the attacker had the issuer's key, or tricked the issuer into signing.
pub(crate) fn attacks() -> Vec<Attack> {
    [layout::attacks(), objects::attacks(), signature::attacks()].into_iter().flatten().collect()
}

#[test]
fn every_attack_yields_its_finding_and_never_a_valid_letter() {
    let missed: Vec<_> = attack::all().iter().filter_map(Attack::miss).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn every_finding_has_an_attack() {
    let attacked: BTreeSet<_> =
        attack::all().iter().map(|attack| attack.finding).filter(|it| SIGNATURE_FINDINGS.contains(it)).collect();
    assert_eq!(attacked, SIGNATURE_FINDINGS.iter().copied().collect());
}

/// The attacker's tools alone do no harm: what they sign again without a change is valid.
#[test]
fn the_tools_of_the_attacks_change_nothing_by_themselves() {
    for file in
        [roomy_letter().to_vec(), built_with(|_| {}), with_signer(|_| {}), signed_again(signed_letter().to_vec())]
    {
        let report = verify_pdf(&file, &trust(&identity(7)), TODAY).unwrap();
        assert_eq!(report.findings, []);
    }
}

/// A letter as a family gets it, every byte of it changed once.
#[test]
fn one_changed_byte_of_a_whole_letter_is_never_valid() {
    let (_, letter) = letters::all().iter().find(|(tag, _)| tag == "so").unwrap();
    assert!(is_valid_on(&letter.pdf, letters::TODAY));
    each_in_parallel(&(0..letter.pdf.len()).collect::<Vec<_>>(), |&at| {
        let mut file = letter.pdf.clone();
        file[at] ^= 1 << (at % 8);
        assert!(!is_valid_on(&file, letters::TODAY), "byte {at}");
    });
}

#[test]
fn one_changed_bit_anywhere_is_never_valid() {
    let file = signed_letter();
    let gap = contents_span(file);
    // In the gap, which no digest covers, every bit; elsewhere one bit of each byte.
    let flips = (0..file.len()).flat_map(|at| {
        let bits = if gap.contains(&at) { 0..8 } else { at % 8..at % 8 + 1 };
        bits.map(move |bit| (at, 1_u8 << bit))
    });
    each_in_parallel(&flips.collect::<Vec<_>>(), |&(at, mask)| {
        let mut file = file.to_vec();
        file[at] ^= mask;
        assert!(!is_valid(&file), "byte {at}, bit mask {mask:#04x}");
    });
}

#[test]
fn a_truncated_file_is_never_valid() {
    let file = signed_letter();
    let lengths: Vec<_> = (0..file.len()).filter(|length| length % 37 == 0 || file.len() - length < 64).collect();
    each_in_parallel(&lengths, |&length| assert!(!is_valid(&file[..length]), "{length} bytes"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(192))]

    /// Stretches moved, doubled, dropped: never valid, never a panic.
    #[test]
    fn a_rearranged_file_is_never_valid(
        cuts in proptest::collection::vec((0.0..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64), 1..4)
    ) {
        let mut file = signed_letter().to_vec();
        for (from, length, to) in cuts {
            let at = |share: f64, len: usize| (share * len as f64) as usize;
            let start = at(from, file.len());
            let piece: Vec<u8> = file[start..start + at(length * length, file.len() - start)].to_vec();
            let to = at(to, file.len());
            file.splice(to..(to + piece.len() / 2).min(file.len()), piece);
        }
        proptest::prop_assert!(file == signed_letter() || !is_valid(&file));
    }
}

fn is_valid(file: &[u8]) -> bool {
    is_valid_on(file, TODAY)
}

fn is_valid_on(file: &[u8], today: Date) -> bool {
    thread_local!(static TRUST: [fgm_letter::verify::TrustAnchor; 1] = trust(&identity(7)));
    TRUST.with(|trust| verify_pdf(file, trust, today).is_ok_and(|report| report.verdict() == Verdict::Valid))
}

fn each_in_parallel<T: Sync>(items: &[T], check: impl Fn(&T) + Sync) {
    let (first, second) = items.split_at(items.len() / 2);
    std::thread::scope(|scope| {
        for half in [first, second] {
            scope.spawn(|| half.iter().for_each(&check));
        }
    });
}
