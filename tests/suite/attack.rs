//! One attack: a file made by code, the finding that it must yield, the verdict it must get; and all of them together.

use fgm_letter::verify::{Report, TrustAnchor, Verdict, verify_pdf};
use jiff::civil::{Date, date};

use crate::fixture::{identity, trust};
use crate::{confusion, exhausting, shadow, tampering, wrapping};

pub(crate) const TODAY: Date = date(2026, 11, 23);

/// What an attack says instead of a finding when it is all the same why the file is refused.
pub(crate) const REFUSED: &str = "(refused)";

pub(crate) struct Attack {
    pub(crate) name: &'static str,
    pub(crate) finding: &'static str,
    pub(crate) file: Vec<u8>,
    pub(crate) today: Date,
}

/// An attack judged on the usual day.
pub(crate) fn row(finding: &'static str, name: &'static str, file: Vec<u8>) -> Attack {
    Attack { name, finding, file, today: TODAY }
}

/// Every attack on a signed PDF.
pub(crate) fn all() -> Vec<Attack> {
    let mut attacks = tampering::attacks();
    attacks.extend(wrapping::attacks());
    attacks.extend(shadow::attacks());
    attacks.extend(confusion::attacks());
    attacks.extend(exhausting::attacks());
    attacks
}

impl Attack {
    /// What went wrong, or nothing.
    pub(crate) fn miss(&self) -> Option<String> {
        let Self { name, finding, .. } = self;
        match self.verify(&trust(&identity(7))) {
            Ok(report) if *finding == REFUSED && report.verdict() == Verdict::Invalid => None,
            Ok(report) if codes(&report).contains(finding) && report.verdict() == self.expected() => None,
            Ok(report) => Some(format!("{finding}, {name}: {:?} with {:?}", report.verdict(), codes(&report))),
            Err(_) if *finding == REFUSED => None,
            Err(error) => Some(format!("{finding}, {name}: {error}")),
        }
    }

    pub(crate) fn verify(&self, trust: &[TrustAnchor]) -> Result<Report, fgm_letter::verify::Unreadable> {
        verify_pdf(&self.file, trust, self.today)
    }

    pub(crate) fn expected(&self) -> Verdict {
        match self.finding {
            "signer-unknown" | "signed-in-future" | "certificate-expired" => Verdict::Indeterminate,
            _ => Verdict::Invalid,
        }
    }
}

pub(crate) fn codes(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn names_of_attacks_are_unique() {
    let mut names: Vec<_> = all().iter().map(|attack| attack.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

/// Not a test: writes every attack for the outside judges, with a list of what they are; the first is an honest letter.
#[test]
#[ignore = "writes files for other programs"]
fn write_the_attacks() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("attacks");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("issuer.pem"), identity(7).certificate_pem()).unwrap();
    std::fs::write(folder.join("honest.pdf"), crate::fixture::signed_letter()).unwrap();
    let mut list = format!("honest.pdf\tvalid\t{TODAY}\tan honest letter\n");
    for (number, attack) in all().into_iter().enumerate() {
        let file = format!("{:03}.pdf", number + 1);
        let expected = format!("{:?}", attack.expected()).to_lowercase();
        list += &format!("{file}\t{expected}\t{}\t{}\n", attack.today, attack.name);
        std::fs::write(folder.join(file), attack.file).unwrap();
    }
    std::fs::write(folder.join("list.tsv"), list).unwrap();
}
