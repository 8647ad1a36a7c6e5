//! A valid letter, changed in every way we know: each attack one line, with the finding that it must yield.

use std::collections::BTreeSet;
use std::ops::Range;

use cms::cert::CertificateChoices;
use cms::content_info::CmsVersion;
use cms::revocation::RevocationInfoChoices;
use der::Any;
use der::asn1::{OctetString, SetOfVec};
use fgm_letter::sign::{Identity, SignatureField, sign};
use fgm_letter::signature::{MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2, SignerCertificate};
use fgm_letter::verify::{SIGNATURE_FINDINGS, Verdict, verify_pdf};
use jiff::civil::{Date, date};
use lopdf::{Object, Stream, dictionary};
use p256::ecdsa::{DerSignature, Signature, SigningKey};
use x509_cert::attr::Attribute;
use x509_cert::ext::pkix::SubjectKeyIdentifier;

use crate::attack::{self, Attack, TODAY, row};
use crate::fixture::{FIELD, identity, signed_letter, small_letter, subject, trust};
use crate::forge::{
    built_with, catalog, changed_and_signed, cms, contents_span, field, inserted, page, replaced, replaced_and_signed,
    roomy_letter, signed_again, signed_around, updated, with_attributes, with_cms, with_cms_bytes, with_signer,
    written_otherwise,
};
use crate::letters;

/// Every attack; "again" means that the attacker had the issuer's key, or tricked the issuer into signing.
pub(crate) fn attacks() -> Vec<Attack> {
    let file = signed_letter();
    let gap = contents_span(file);
    let on = |finding, name, file: Vec<u8>, today| Attack { name, finding, file, today };
    vec![
        row("not-signed", "the unsigned letter", small_letter()),
        row("not-signed", "the form taken out", changed_and_signed(|it| _ = catalog(it).remove(b"AcroForm"))),
        row("byte-range-unusable", "stretches that overlap", with_range([0, 900, 800, 100])),
        row("byte-range-unusable", "a negative length", with_range([0, -1, 800, 100])),
        row("byte-range-unusable", "a stretch beyond the file", with_range([0, 900, 950, 999_999])),
        row("bytes-changed", "another date in the metadata", replaced("D:20261101", "D:20261102")),
        row("bytes-changed", "a shorter stretch", with_range([0, 900, 950, 100])),
        row("prefix-before-header", "an image's first bytes", [b"GIF89a".as_slice(), file].concat()),
        row("prefix-before-header", "an empty line", [b"\n".as_slice(), file].concat()),
        row("bytes-after-end", "a comment", [file, b"\n% seen"].concat()),
        row("bytes-after-end", "a web page", [file, b"\n<html><body>Ja</body></html>"].concat()),
        row("bytes-after-end", "an archive", [file, b"\nPK\x05\x06", &[0; 18]].concat()),
        row("bytes-after-end", "zero bytes", [file, &[0; 64]].concat()),
        row("not-whole-file", "a line feed", [file, b"\n"].concat()),
        row("not-whole-file", "the first byte left out", with_range([1, gap.start as i64 - 1, gap.end as i64, 9])),
        row("more-than-one-revision", "a second end", [file, b"\n%%EOF"].concat()),
        row("more-than-one-revision", "a second startxref", [file, b"\nstartxref\n9\n%%EOF"].concat()),
        row("more-than-one-revision", "an update", updated(|catalog| catalog.set("Lang", "en"))),
        row("more-than-one-revision", "an update without the form", updated(|catalog| _ = catalog.remove(b"AcroForm"))),
        row("more-than-one-revision", "an update, signed again", signed_again(updated(|it| it.set("Lang", "en")))),
        row(
            "gap-not-contents",
            "the key left out too, signed again",
            signed_around(file.into(), gap.start - 9..gap.end),
        ),
        row("gap-not-contents", "a gap elsewhere, signed again", signed_around(file.into(), 20..30)),
        row("gap-not-contents", "the signature inside its field", written_otherwise(put_signature_inside_field)),
        row("contents-not-plain", "upper-case digits", upper_case(file)),
        row("contents-not-plain", "a space among the digits", spaced(roomy_letter())),
        row("foreign-bytes-in-padding", "a hundred bytes", padded(roomy_letter())),
        row("stray-bytes", "startxref off by ten, signed again", signed_again(startxref_off_by_ten())),
        row("foreign-structure", "a plain table, signed again", written_otherwise(with_table)),
        row("foreign-structure", "no object stream, signed again", written_otherwise(saved)),
        row("cross-reference-damaged", "a packed object that the table does not name", miscounted()),
        row("stray-bytes", "a comment before the end", inserted("startxref", b"% seen\n")),
        row("cross-reference-damaged", "an object before the end", inserted("startxref", b"999 0 obj\nnull\nendobj\n")),
        row("stray-bytes", "an object put between two others", inserted_object()),
        row("more-than-one-field", "a text field, signed again", changed_and_signed(add_field)),
        row("not-certified", "no /Perms, signed again", changed_and_signed(|it| _ = catalog(it).remove(b"Perms"))),
        row(
            "not-certified",
            "usage rights, signed again",
            replaced_and_signed("/TransformMethod/DocMDP", "/TransformMethod/UR3MDP"),
        ),
        row("not-certified", "no transform, signed again", replaced_and_signed("/Reference", "/Roference")),
        row("changes-permitted", "P = 2, signed again", replaced_and_signed("/P 1>>", "/P 2>>")),
        row("changes-permitted", "no P, which means 2, signed again", replaced_and_signed("/P 1>>", "/Q 1>>")),
        row("script-or-action", "a script on opening", built_with(|it| catalog(it).set("OpenAction", script()))),
        row("script-or-action", "a script by name", built_with(|it| catalog(it).set("Names2", names(script())))),
        row("script-or-action", "an action of the page", built_with(|it| page(it).set("AA", dictionary! {}))),
        row("script-or-action", "a link that starts a program", built_with(|it| annotate(it, link("Launch")))),
        row("script-or-action", "a link that sends a form", built_with(|it| annotate(it, link("SubmitForm")))),
        row("xfa-form", "an XFA form, signed again", changed_and_signed(add_xfa)),
        row("hidden-layer", "a layer", built_with(|it| catalog(it).set("OCProperties", dictionary! {}))),
        row("hidden-layer", "an annotation in a layer", built_with(|it| page(it).set("OC", dictionary! {}))),
        row(
            "foreign-attachment",
            "a second file",
            built_with(|it| _ = it.add_object(dictionary! { "EF" => dictionary! {} })),
        ),
        row("foreign-attachment", "no file", built_with(|it| _ = catalog(it).remove(b"AF"))),
        row("foreign-attachment", "a portfolio", built_with(|it| catalog(it).set("Collection", dictionary! {}))),
        row("foreign-annotation", "a note", built_with(|it| annotate(it, dictionary! { "Subtype" => "FreeText" }))),
        row("foreign-annotation", "a link that draws", built_with(|it| annotate(it, drawing_link()))),
        row("foreign-annotation", "a field of a size, signed again", changed_and_signed(give_field_a_size)),
        row("foreign-content", "a stream from a file", built_with(|it| _ = it.add_object(outside_stream()))),
        row(
            "not-pades",
            "the older encoding, signed again",
            replaced_and_signed("ETSI.CAdES.detached", "adbe.pkcs7.detached"),
        ),
        row("signature-unreadable", "zeros", with_cms_bytes(&[0; 40])),
        row("signature-unreadable", "half of it", with_cms_bytes(&cms(file)[..300])),
        row("signature-unreadable", "a wrong version", with_cms(|it| it.version = CmsVersion::V5)),
        row("signature-unreadable", "a signer of a wrong version", with_signer(|it| it.version = CmsVersion::V3)),
        row("signature-unreadable", "indefinite length", with_cms_bytes(&indefinite(&cms(file)))),
        row("not-one-signer", "two signers", with_cms(add_second_signer)),
        row("not-one-signer", "no signer", with_cms(|it| it.signer_infos.0 = SetOfVec::new())),
        row("not-one-signer", "no certificate", with_cms(|it| it.certificates = None)),
        row("not-one-signer", "two certificates", with_cms(|it| add_certificate(it, &identity(8)))),
        row(
            "unsigned-extras",
            "an unsigned attribute",
            with_signer(|it| it.unsigned_attrs = Some(unsigned_attribute())),
        ),
        row("unsigned-extras", "content inside", with_cms(|it| it.encap_content_info.econtent = Some(Any::null()))),
        row("unsigned-extras", "an empty list of revocations", with_cms(add_revocations)),
        row("algorithm-not-allowed", "SHA-1 named", with_signer(|it| it.digest_alg.oid = SHA_1)),
        row("algorithm-not-allowed", "SHA-1 named outside", with_cms(name_sha_1)),
        row(
            "algorithm-not-allowed",
            "ECDSA with SHA-1 named",
            with_signer(|it| it.signature_algorithm.oid = ECDSA_SHA_1),
        ),
        row(
            "algorithm-not-allowed",
            "parameters for ECDSA",
            with_signer(|it| it.signature_algorithm.parameters = Some(Any::null())),
        ),
        row("algorithm-not-allowed", "another curve", include_bytes!("../corpus/pyhanko-p384.pdf").to_vec()),
        row("algorithm-not-allowed", "RSA named", with_signer(|it| it.signature_algorithm.oid = RSA_SHA_256)),
        row("algorithm-not-allowed", "SHA-512 named", with_signer(|it| it.digest_alg.oid = SHA_512)),
        row("algorithm-not-allowed", "a certificate on P-192", with_cms(|it| set_raw(it, &on_p192()))),
        row("algorithm-not-allowed", "a compressed point", with_cms(|it| set_raw(it, &with_x_only()))),
        row("signature-unreadable", "a length in more bytes than needed", with_cms_bytes(&long_length(&cms(file)))),
        row("certificate-not-bound", "another certificate under the same key id", with_cms(by_key_id)),
        row("signature-wrong", "another key under the same key id", with_cms(by_stolen_key_id)),
        row("certificate-not-for-signing", "an unknown critical extension", with_cms(|it| set_raw(it, &critical()))),
        row("signed-attributes-wrong", "nothing signed", with_signer(|it| it.signed_attrs = None)),
        row("signed-attributes-wrong", "no digest", with_attributes(|it| it.retain(|it| it.oid != MESSAGE_DIGEST))),
        row(
            "signed-attributes-wrong",
            "no certificate named",
            with_attributes(|it| it.retain(|it| it.oid != SIGNING_CERTIFICATE_V2)),
        ),
        row("signed-attributes-wrong", "two digests", with_attributes(add_second_digest)),
        row(
            "bytes-changed",
            "another digest, signed again",
            with_attributes(|it| digest(it).values = octets(&[7; 32])),
        ),
        row(
            "certificate-not-bound",
            "another certificate of the same key",
            with_cms(|it| set_certificate(it, &namesake())),
        ),
        row("signature-wrong", "another signer's certificate", with_cms(|it| set_certificate(it, &identity(8)))),
        row(
            "signature-wrong",
            "another signature",
            with_signer(|it| it.signature = OctetString::new([0x30, 6, 2, 1, 1, 2, 1, 1]).unwrap()),
        ),
        row("signature-wrong", "no signature", with_signer(|it| it.signature = OctetString::new([]).unwrap())),
        row("signature-not-normal", "the other S", with_signer(|it| it.signature = other_s(&it.signature))),
        row(
            "certificate-not-for-signing",
            "a certificate for encryption",
            with_cms(|it| set_parsed(it, for_encryption())),
        ),
        row("signer-unknown", "another issuer", sign(&small_letter(), &identity(8), &FIELD).unwrap()),
        row("signing-date-unreadable", "no date, signed again", replaced_and_signed("/M(D:20261101", "/N(D:20261101")),
        row(
            "signing-date-unreadable",
            "a 31st of February, signed again",
            replaced_and_signed("/M(D:20261101", "/M(D:20260231"),
        ),
        row(
            "signed-outside-validity",
            "too early, signed again",
            replaced_and_signed("/M(D:20261101", "/M(D:20251231"),
        ),
        row("dates-disagree", "a later date than the letter's", signed_on(date(2026, 11, 2))),
        on("signed-in-future", "before the letter's date", file.into(), date(2026, 10, 31)),
        on("certificate-expired", "after the certificate", file.into(), date(2036, 1, 1)),
    ]
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

const SHA_1: der::asn1::ObjectIdentifier = der::asn1::ObjectIdentifier::new_unwrap("1.3.14.3.2.26");
const SHA_512: der::asn1::ObjectIdentifier = der::asn1::ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");
const RSA_SHA_256: der::asn1::ObjectIdentifier = der::asn1::ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const ECDSA_SHA_1: der::asn1::ObjectIdentifier = der::asn1::ObjectIdentifier::new_unwrap("1.2.840.10045.4.1");

fn with_range(numbers: [i64; 4]) -> Vec<u8> {
    let file = signed_letter();
    let start = file.windows(11).position(|window| window == b"/ByteRange[").unwrap() + 11;
    let old = std::str::from_utf8(&file[start..start + 34]).unwrap();
    let new = numbers.map(|number| number.to_string()).join(" ");
    replaced(old, &format!("{new:34}"))
}

fn upper_case(file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    let gap: Range<usize> = contents_span(&file);
    file[gap].make_ascii_uppercase();
    file
}

fn spaced(file: &[u8]) -> Vec<u8> {
    let (mut file, gap) = (file.to_vec(), contents_span(file));
    file[gap.end - 3..gap.end - 1].fill(b' ');
    file
}

fn padded(file: &[u8]) -> Vec<u8> {
    let (mut file, gap) = (file.to_vec(), contents_span(file));
    file[gap.end - 201..gap.end - 1].fill(b'5');
    file
}

fn startxref_off_by_ten() -> Vec<u8> {
    let mut file = signed_letter().to_vec();
    let at = file.windows(10).rposition(|window| window == b"startxref\n").unwrap() + 10;
    let digit = at + file[at..].iter().position(|&byte| byte == b'\n').unwrap() - 2;
    file[digit] = if file[digit] == b'0' { b'1' } else { file[digit] - 1 };
    file
}

fn signed_on(date: Date) -> Vec<u8> {
    sign(&small_letter(), &identity(7), &SignatureField { date, ..FIELD }).unwrap()
}

fn script() -> Object {
    Object::Dictionary(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") })
}

fn names(action: Object) -> Object {
    Object::Dictionary(
        dictionary! { "JavaScript" => dictionary! { "Names" => vec![Object::string_literal("a"), action] } },
    )
}

fn link(action: &str) -> lopdf::Dictionary {
    dictionary! { "Subtype" => "Link", "A" => dictionary! { "S" => action } }
}

fn drawing_link() -> lopdf::Dictionary {
    dictionary! { "Subtype" => "Link", "AP" => dictionary! {} }
}

fn outside_stream() -> Stream {
    Stream::new(dictionary! { "F" => Object::string_literal("other.bin") }, Vec::new())
}

fn annotate(document: &mut lopdf::Document, annotation: lopdf::Dictionary) {
    let annotation = document.add_object(annotation);
    page(document).set("Annots", vec![Object::Reference(annotation)]);
}

fn form(document: &mut lopdf::Document) -> &mut lopdf::Dictionary {
    catalog(document).get_mut(b"AcroForm").unwrap().as_dict_mut().unwrap()
}

fn add_field(document: &mut lopdf::Document) {
    let text = document.add_object(dictionary! { "FT" => "Tx", "T" => Object::string_literal("t") });
    form(document).get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(text.into());
}

fn add_xfa(document: &mut lopdf::Document) {
    form(document).set("XFA", vec![Object::string_literal("template")]);
}

fn give_field_a_size(document: &mut lopdf::Document) {
    let widget = field(document);
    document.get_dictionary_mut(widget).unwrap().set("Rect", [0, 0, 9, 9].map(Object::Integer).to_vec());
}

fn saved(document: &mut lopdf::Document) -> Vec<u8> {
    let mut file = Vec::new();
    document.save_to(&mut file).unwrap();
    file
}

fn with_table(document: &mut lopdf::Document) -> Vec<u8> {
    document.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
    for key in [b"Type".as_slice(), b"W", b"Index", b"Filter", b"DecodeParms", b"Length"] {
        document.trailer.remove(key);
    }
    saved(document)
}

/// One packed object fewer is promised than there are.
fn miscounted() -> Vec<u8> {
    let mut file = roomy_letter().to_vec();
    let start = file.windows(15).position(|window| window == b"/Type/ObjStm/N ").unwrap() + 15;
    let digit = start + file[start..].iter().position(|byte| !byte.is_ascii_digit()).unwrap() - 1;
    file[digit] = if file[digit] == b'0' { b'1' } else { file[digit] - 1 };
    signed_again(file)
}

/// An object that no table names, where a damaged stream would be looked for: behind the data of the first one.
fn inserted_object() -> Vec<u8> {
    written_otherwise(|document| {
        let hidden = b"\nendstream\nendobj\n999 0 obj\n<<>>stream\n";
        let stream = document.objects.values_mut().find_map(|object| object.as_stream_mut().ok()).unwrap();
        let promised = i64::try_from(stream.content.len()).unwrap();
        stream.content.extend(hidden);
        stream.dict.set("Length", promised);
        fgm_letter::sign::file::write(document).unwrap()
    })
}

fn put_signature_inside_field(document: &mut lopdf::Document) -> Vec<u8> {
    let widget = field(document);
    let signature = document.get_dictionary(widget).unwrap().get(b"V").unwrap().as_reference().unwrap();
    let signature = document.objects.remove(&signature).unwrap();
    document.get_dictionary_mut(widget).unwrap().set("V", signature);
    saved(document)
}

fn add_second_signer(signed: &mut cms::signed_data::SignedData) {
    let mut second = signed.signer_infos.0.get(0).unwrap().clone();
    second.signature = OctetString::new([0x30, 6, 2, 1, 1, 2, 1, 1]).unwrap();
    signed.signer_infos.0.insert(second).unwrap();
}

fn add_certificate(signed: &mut cms::signed_data::SignedData, identity: &Identity) {
    let certificate = der::Decode::from_der(identity.certificate_der()).unwrap();
    signed.certificates.as_mut().unwrap().0.insert(CertificateChoices::Certificate(certificate)).unwrap();
}

fn set_certificate(signed: &mut cms::signed_data::SignedData, identity: &Identity) {
    set_parsed(signed, SignerCertificate::from_der(identity.certificate_der()).unwrap());
}

fn set_parsed(signed: &mut cms::signed_data::SignedData, certificate: SignerCertificate) {
    let certificate = der::Decode::from_der(certificate.der()).unwrap();
    let certificates = SetOfVec::try_from(vec![CertificateChoices::Certificate(certificate)]).unwrap();
    signed.certificates.as_mut().unwrap().0 = certificates;
}

fn add_revocations(signed: &mut cms::signed_data::SignedData) {
    signed.crls = Some(RevocationInfoChoices::from(SetOfVec::new()));
}

fn name_sha_1(signed: &mut cms::signed_data::SignedData) {
    let mut algorithm = signed.digest_algorithms.get(0).unwrap().clone();
    algorithm.oid = SHA_1;
    signed.digest_algorithms.insert(algorithm).unwrap();
}

fn unsigned_attribute() -> SetOfVec<Attribute> {
    SetOfVec::try_from(vec![Attribute { oid: MESSAGE_DIGEST, values: octets(b"anything") }]).unwrap()
}

fn octets(bytes: &[u8]) -> SetOfVec<Any> {
    SetOfVec::try_from(vec![Any::encode_from(&OctetString::new(bytes).unwrap()).unwrap()]).unwrap()
}

fn digest(attributes: &mut [Attribute]) -> &mut Attribute {
    attributes.iter_mut().find(|attribute| attribute.oid == MESSAGE_DIGEST).unwrap()
}

fn add_second_digest(attributes: &mut Vec<Attribute>) {
    attributes.push(Attribute { oid: MESSAGE_DIGEST, values: octets(&[7; 32]) });
}

/// Another certificate for the key of issuer 7.
fn namesake() -> Identity {
    let key = SigningKey::from_slice(&[7; 32]).unwrap();
    Identity::self_signed(key, &subject("Somebody else"), date(2026, 1, 1), 10).unwrap()
}

/// The certificate of issuer 7 with the key usage keyEncipherment instead.
fn for_encryption() -> SignerCertificate {
    let mut der = identity(7).certificate_der().to_vec();
    let at = der.windows(4).position(|window| window == [3, 2, 6, 0xC0]).unwrap();
    der[at..at + 4].copy_from_slice(&[3, 2, 5, 0x20]);
    SignerCertificate::from_der(&der).unwrap()
}

/// The same signature with n - s for s.
fn other_s(signature: &OctetString) -> OctetString {
    let signature = Signature::try_from(DerSignature::from_bytes(signature.as_bytes()).unwrap()).unwrap();
    let (r, s) = signature.split_scalars();
    let other = Signature::from_scalars(r, -s).unwrap();
    OctetString::new(DerSignature::from(other).as_bytes()).unwrap()
}

/// The outermost value with an indefinite length, which BER allows and DER does not.
fn indefinite(cms: &[u8]) -> Vec<u8> {
    [&[0x30, 0x80], &cms[4..], &[0, 0]].concat()
}

/// The outermost length in four bytes where two are enough.
fn long_length(cms: &[u8]) -> Vec<u8> {
    [&[0x30, 0x84, 0, 0], &cms[2..]].concat()
}

/// The certificate of issuer 7 with the bytes `from` replaced by `to`, as many.
fn patched(from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut der = identity(7).certificate_der().to_vec();
    let at = der.windows(from.len()).position(|window| window == from).unwrap();
    der[at..at + to.len()].copy_from_slice(to);
    der
}

/// The curve's object identifier ends in 1 (secp192r1) instead of 7.
fn on_p192() -> Vec<u8> {
    patched(&[0xCE, 0x3D, 3, 1, 7], &[0xCE, 0x3D, 3, 1, 1])
}

/// The point is called compressed, which it is not.
fn with_x_only() -> Vec<u8> {
    patched(&[3, 0x42, 0, 4], &[3, 0x42, 0, 2])
}

/// The key usage, which is critical, under a number that nobody knows.
fn critical() -> Vec<u8> {
    patched(&[0x55, 0x1D, 0x0F], &[0x55, 0x1D, 0x7F])
}

fn set_raw(signed: &mut cms::signed_data::SignedData, certificate: &[u8]) {
    let certificate = der::Decode::from_der(certificate).unwrap();
    let certificates = SetOfVec::try_from(vec![CertificateChoices::Certificate(certificate)]).unwrap();
    signed.certificates.as_mut().unwrap().0 = certificates;
}

/// The signer is named by the key's identifier, which another certificate of the same key has as well.
fn by_key_id(signed: &mut cms::signed_data::SignedData) {
    name_by_key_id(signed);
    set_certificate(signed, &namesake());
}

/// The signer is named by a key identifier that somebody wrote into the certificate of another key.
fn by_stolen_key_id(signed: &mut cms::signed_data::SignedData) {
    name_by_key_id(signed);
    let mut other = identity(8).certificate_der().to_vec();
    let (own, stolen) = (key_id(&identity(8)), key_id(&identity(7)));
    let at = other.windows(own.len()).position(|window| window == own).unwrap();
    other[at..at + own.len()].copy_from_slice(&stolen);
    set_raw(signed, &other);
}

fn name_by_key_id(signed: &mut cms::signed_data::SignedData) {
    let mut signer = signed.signer_infos.0.get(0).unwrap().clone();
    let id = OctetString::new(key_id(&identity(7))).unwrap();
    signer.sid = cms::signed_data::SignerIdentifier::SubjectKeyIdentifier(SubjectKeyIdentifier(id));
    signer.version = CmsVersion::V3;
    signed.version = CmsVersion::V3;
    signed.signer_infos.0 = SetOfVec::try_from(vec![signer]).unwrap();
}

fn key_id(identity: &Identity) -> Vec<u8> {
    let certificate: x509_cert::Certificate = der::Decode::from_der(identity.certificate_der()).unwrap();
    let (_, id) = certificate.tbs_certificate().get_extension::<SubjectKeyIdentifier>().unwrap().unwrap();
    id.0.as_bytes().to_vec()
}
