//! Issues one letter by the library alone: `cargo run --example issue -- so`.
//!
//! The issuer is made up and its key is thrown away at the end; nothing is written, only told.

#![allow(clippy::disallowed_methods, reason = "a program")]

use std::{env, error::Error};

use fgm_letter::issue::{self, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::sign::{Identity, SubjectName};

fn main() -> Result<(), Box<dyn Error>> {
    let language = env::args().nth(1).unwrap_or_else(|| "so".to_owned());
    let issuer = Issuer::specimen();

    // The certificate holds for ten years from the edition's date: a letter is never signed with a younger one.
    let date = issue::edition_date("se")?;
    let subject = SubjectName { organisation: issuer.name("sv").0.to_owned(), unit: None, country: None };
    let identity = Identity::generate(&subject, date, 10, &mut getrandom::SysRng)?;

    // The library reads no clock. Facts are judged as on this day: a program passes its own today.
    let letter = issue::issue(&Request::new(&language, date), &issuer, &identity)?;

    println!("{}.pdf   {} bytes, {} pages", letter.text.name, letter.pdf.len(), letter.pages);
    println!("{}.txt   sha256 {}", letter.text.name, letter.text.hash);
    println!("draft {}, specimen {}", letter.text.draft, letter.text.specimen);
    println!("the QR code leads to {}", letter.address.as_deref().unwrap_or("nothing: this paper has none"));
    Ok(())
}
