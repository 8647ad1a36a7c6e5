//! Verifies a letter, as PDF and by its QR code, and then one with a changed byte: `cargo run --example verify`.
//!
//! The letter is made in memory by a made-up issuer. Trust is an argument: without the certificate the answer is "indeterminate".

#![allow(clippy::disallowed_methods, reason = "a program")]

use std::error::Error;

use fgm_letter::issue::{self, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::sign::{Identity, SubjectName};
use fgm_letter::verify::{Report, TrustAnchor, verify_pdf, verify_seal};

fn main() -> Result<(), Box<dyn Error>> {
    let (issuer, today) = (Issuer::specimen(), issue::edition_date("se")?);
    let subject = SubjectName { organisation: issuer.name("sv").0.to_owned(), unit: None, country: None };
    let identity = Identity::generate(&subject, today, 10, &mut getrandom::SysRng)?;
    let letter = issue::issue(&Request::new("so", today), &issuer, &identity)?;

    // A reader gets the certificate from the issuer, by a way that is trusted.
    let trust = [TrustAnchor::from_pem(&identity.certificate_pem())?];

    tell("the PDF", &verify_pdf(&letter.pdf, &trust, today)?);
    if let Some(address) = &letter.address {
        tell("the QR code", &verify_seal(address, &trust, today)?);
    }
    tell("the PDF, signer unknown", &verify_pdf(&letter.pdf, &[], today)?);

    let mut changed = letter.pdf.clone();
    changed[11] ^= 1; // in the comment on the second line, which no reader shows
    match verify_pdf(&changed, &trust, today) {
        Ok(report) => tell("the PDF, one bit changed", &report),
        Err(unreadable) => println!("the PDF, one bit changed: {unreadable}"),
    }
    Ok(())
}

fn tell(what: &str, report: &Report) {
    println!("{what}: {:?}", report.verdict());
    for finding in &report.findings {
        println!("    {}: {}", finding.code, finding.message);
    }
}
