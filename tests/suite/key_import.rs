//! Keys from an authority: what is read stays encrypted and signs; what is not read is told why.

use cms::content_info::ContentInfo;
use der::asn1::{Any, OctetString};
use der::pem::LineEnding;
use der::{Encode, EncodePem};
use fgm_letter::sign::{Identity, IdentityError, ImportError, Imported, sign};
use fgm_letter::verify::{TrustAnchor, Verdict, verify_pdf};
use jiff::civil::{Date, date};
use pkcs8::EncryptedPrivateKeyInfoOwned;
use pkcs8::pkcs5::pbes2::{self, Kdf, Pbkdf2Params, Salt, ScryptParams};
use proptest::prelude::*;

use crate::fixture::{FIELD, small_letter, subject};

const TODAY: Date = date(2026, 11, 25);

macro_rules! corpus {
    ($name:literal) => {
        &include_bytes!(concat!("../corpus/", $name))[..]
    };
}

#[test]
fn pkcs12_and_pem_give_the_same_key_and_stay_encrypted() {
    let own = corpus!("certificate-self-signed.pem");
    let (p12, pem) = (corpus!("key-p256.p12"), corpus!("key-encrypted.pem"));
    for (file, more) in [(p12, &b""[..]), (pem, own)] {
        let imported = Imported::read(file, more, "secret", TODAY).unwrap();
        assert!(imported.key_pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"), "{}", imported.key_pem);
        assert_eq!(imported.chain_pem, "");
        let (key, certificate) = (&imported.key_pem, &imported.certificate_pem);
        assert_eq!(Identity::from_pem(key, certificate).unwrap_err(), IdentityError::KeyEncrypted);
        let read = Identity::from_encrypted_pem(key, certificate, "secret").unwrap();
        assert_eq!(read.certificate_der(), imported.identity.certificate_der());
        let wrong = Identity::from_encrypted_pem(key, certificate, "Secret").unwrap_err();
        assert_eq!(wrong, ImportError::WrongPassphrase);
    }
}

#[test]
fn an_imported_key_signs_letters_that_its_authority_vouches_for() {
    let imported = Imported::read(corpus!("key-with-chain.p12"), b"", "secret", TODAY).unwrap();
    assert_eq!(imported.chain_pem.matches("BEGIN CERTIFICATE").count(), 1);
    let authority = TrustAnchor::from_pem(&imported.chain_pem).unwrap();
    let field = fgm_letter::sign::SignatureField { date: imported.identity.certificate().valid_from(), ..FIELD };
    let letter = sign(&small_letter(), &imported.identity, &field).unwrap();
    let report = verify_pdf(&letter, &[authority], TODAY).unwrap();
    // The letter was printed before the certificate was made, which is another matter.
    assert_eq!(crate::attack::codes(&report), ["dates-disagree"]);
    assert_eq!(report.verdict(), Verdict::Invalid);
}

#[test]
fn what_cannot_be_imported_is_told() {
    let own = corpus!("certificate-self-signed.pem");
    let authority = corpus!("certificate-authority.pem");
    let p384 = corpus!("certificate-p384.pem");
    type Case<'a> = (&'a [u8], &'a [u8], &'a str, ImportError);
    let cases: [Case<'_>; 13] = [
        (b"", b"", "secret", ImportError::NotKey),
        (b"hello", own, "secret", ImportError::NotKey),
        (b"\x30\x03abc", own, "secret", ImportError::NotKey),
        (own, own, "secret", ImportError::NotKey),
        (corpus!("key-p256.pem"), own, "secret", ImportError::NotEncrypted),
        (corpus!("key-p256-sec1.pem"), own, "secret", ImportError::NotEncrypted),
        (corpus!("key-old-encryption.p12"), b"", "secret", ImportError::OldEncryption),
        (corpus!("key-p256.p12"), b"", "", ImportError::WrongPassphrase),
        (corpus!("key-encrypted.pem"), own, "wrong", ImportError::WrongPassphrase),
        (corpus!("key-encrypted.pem"), b"", "secret", ImportError::NoCertificate),
        (corpus!("key-encrypted.pem"), authority, "secret", ImportError::NotAPair),
        (corpus!("key-encrypted.pem"), p384, "secret", ImportError::NotAPair),
        (corpus!("key-p384.p12"), b"", "secret", IdentityError::KeyNotP256.into()),
    ];
    for (number, (file, more, passphrase, expected)) in cases.into_iter().enumerate() {
        assert_eq!(Imported::read(file, more, passphrase, TODAY).unwrap_err(), expected, "case {number}");
    }
    let valid = Imported::read(corpus!("key-p256.p12"), b"", "secret", TODAY).unwrap().identity;
    let key = valid.signing_key().clone();
    let expired = Identity::self_signed(key, &subject("Specimen"), date(2020, 1, 1), 1).unwrap().certificate_pem();
    let expired = Imported::read(corpus!("key-encrypted.pem"), expired.as_bytes(), "secret", TODAY);
    assert_eq!(expired.unwrap_err(), ImportError::Expired { valid_to: date(2020, 12, 31) });
    let tls = Imported::read(corpus!("key-encrypted.pem"), corpus!("certificate-not-for-signing.pem"), "secret", TODAY);
    assert_eq!(tls.unwrap_err(), IdentityError::NotForSigning.into());
}

/// A file that would keep the program busy for hours, or take all memory, is refused before its passphrase is tried.
#[test]
fn a_costly_passphrase_is_not_tried() {
    let encrypted = |kdf: Kdf| {
        let encryption = pbes2::EncryptionScheme::Aes256Cbc { iv: [9; 16] };
        let data = OctetString::new([0; 48].as_slice()).unwrap();
        let info = EncryptedPrivateKeyInfoOwned {
            encryption_algorithm: pbes2::Parameters { kdf, encryption }.into(),
            encrypted_data: data,
        };
        info.to_pem(LineEnding::LF).unwrap()
    };
    let rounds = |count: u32| Kdf::Pbkdf2(Pbkdf2Params::hmac_sha256(count, &[7; 16]).unwrap());
    let scrypt_of = |cost_parameter: u64, block_size: u16, parallelization: u16| {
        let salt = Salt::new([7; 16]).unwrap();
        Kdf::Scrypt(ScryptParams { salt, cost_parameter, block_size, parallelization, key_length: None })
    };
    let scrypt = |cost_parameter: u64| scrypt_of(cost_parameter, 8, 1);
    let error = |kdf: Kdf| {
        let (file, own) = (encrypted(kdf), corpus!("certificate-self-signed.pem"));
        Imported::read(file.as_bytes(), own, "secret", TODAY).unwrap_err()
    };
    assert_eq!(error(rounds(10_000_001)), ImportError::Costly);
    assert_eq!(error(scrypt(1 << 20)), ImportError::Costly);
    assert_eq!(error(scrypt(1 << 62)), ImportError::Costly);
    for impossible in [0, 1, 3, (1 << 14) - 1, u64::MAX].map(scrypt) {
        assert_eq!(error(impossible), ImportError::Impossible);
    }
    assert_eq!(error(scrypt_of(1 << 14, 0, 1)), ImportError::Impossible);
    assert_eq!(error(scrypt_of(1 << 14, 8, 0)), ImportError::Impossible);
    assert_eq!(error(scrypt_of(1 << 14, u16::MAX, u16::MAX)), ImportError::Costly);
    assert_eq!(error(rounds(0)), ImportError::Impossible);
    assert_eq!(error(rounds(2048)), ImportError::WrongPassphrase);
    assert_eq!(error(scrypt(1 << 14)), ImportError::WrongPassphrase);
}

/// Each content of a PKCS#12 file may have a passphrase to try, so that their number bounds the time.
#[test]
fn a_file_of_many_contents_is_not_tried() {
    let data = |bytes: Vec<u8>| ContentInfo {
        content_type: fgm_letter::signature::DATA,
        content: Any::encode_from(&OctetString::new(bytes).unwrap()).unwrap(),
    };
    let error = |contents: usize| {
        let contents = vec![data(Vec::<Any>::new().to_der().unwrap()); contents].to_der().unwrap();
        let version = Any::encode_from(&3_u8).unwrap();
        let file = vec![version, Any::encode_from(&data(contents)).unwrap()].to_der().unwrap();
        Imported::read(&file, b"", "secret", TODAY).unwrap_err()
    };
    assert_eq!(error(4), ImportError::NotKey);
    assert_eq!(error(5), ImportError::Costly);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A damaged file is answered; only the derived key costs time.
    #[test]
    fn a_cut_file_is_answered(length in 0..1000_usize) {
        let file = corpus!("key-p256.p12");
        prop_assert!(Imported::read(&file[..length.min(file.len() - 1)], b"", "secret", TODAY).is_err());
    }
}
