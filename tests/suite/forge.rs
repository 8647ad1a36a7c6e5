//! The attacker's tools: a signed letter is changed and, where the attack has the issuer's key, signed again.

use std::sync::OnceLock;

use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerInfo};
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Decode, Encode};
use fgm_letter::sign::{cms as letter_cms, file, sign};
use fgm_letter::signature::ByteRange;
use lopdf::{Dictionary, Document, Object, ObjectId};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, Signature};

use crate::fixture::{FIELD, identity, signed_letter, small_letter};

/// The signed letter with some bytes replaced by as many others, not signed again.
pub(crate) fn replaced(from: &str, to: &str) -> Vec<u8> {
    replace(signed_letter().to_vec(), from, to)
}

/// The signed letter with some bytes replaced by as many others, signed again.
pub(crate) fn replaced_and_signed(from: &str, to: &str) -> Vec<u8> {
    signed_again(replaced(from, to))
}

/// The letter changed before it was signed.
pub(crate) fn built_with(edit: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&small_letter()).unwrap();
    edit(&mut document);
    let mut file = Vec::new();
    document.save_to(&mut file).unwrap();
    sign(&file, &identity(7), &FIELD).unwrap()
}

/// The signed letter changed and signed again, with room to spare behind the signature.
pub(crate) fn changed_and_signed(edit: impl FnOnce(&mut Document)) -> Vec<u8> {
    signed_again(edited(signed_letter(), |document| {
        let signature = signature_dictionary(document);
        let far = Object::Integer(9_999_999_999);
        signature.set("ByteRange", vec![Object::Integer(0), far.clone(), far.clone(), far]);
        signature.set("Contents", Object::String(vec![0; 2500], lopdf::StringFormat::Hexadecimal));
        edit(document);
    }))
}

/// The signed letter written by other means: the same objects, a plain table, no object stream; signed again.
pub(crate) fn written_otherwise(write: impl FnOnce(&mut Document) -> Vec<u8>) -> Vec<u8> {
    let mut document = Document::load_mem(roomy_letter()).unwrap();
    let signature = signature_dictionary(&mut document);
    let far = Object::Integer(9_999_999_999);
    signature.set("ByteRange", vec![Object::Integer(0), far.clone(), far.clone(), far]);
    signed_again(write(&mut document))
}

/// The same objects one behind the other and a plain table, signed: bytes that are packed in a letter can be changed in it.
pub(crate) fn plain_letter() -> &'static [u8] {
    static PLAIN: OnceLock<Vec<u8>> = OnceLock::new();
    PLAIN.get_or_init(|| {
        written_otherwise(|document| {
            document.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
            for key in [b"Type".as_slice(), b"W", b"Index", b"Filter", b"DecodeParms", b"Length"] {
                document.trailer.remove(key);
            }
            let mut file = Vec::new();
            document.save_to(&mut file).unwrap();
            file
        })
    })
}

/// The plain letter with some bytes replaced by as many others, not signed again.
pub(crate) fn plain_replaced(from: &str, to: &str) -> Vec<u8> {
    replace(plain_letter().to_vec(), from, to)
}

/// The page of the small letter.
pub(crate) fn page_id() -> ObjectId {
    Document::load_mem(signed_letter()).unwrap().page_iter().next().unwrap()
}

/// The signature of the small letter.
pub(crate) fn signature_id() -> ObjectId {
    let document = Document::load_mem(signed_letter()).unwrap();
    document.get_dictionary(field(&document)).unwrap().get(b"V").unwrap().as_reference().unwrap()
}

/// The signed letter with some bytes of its file replaced before it is signed again; lengths may change, offsets follow.
pub(crate) fn inserted(before: &str, bytes: &[u8]) -> Vec<u8> {
    let mut file = roomy_letter().to_vec();
    let at = find(&file, before.as_bytes());
    file.splice(at..at, bytes.iter().copied());
    signed_again(file)
}

/// An update of the catalog appended to the signed letter, which PDF allows and a letter does not.
pub(crate) fn updated(edit: impl FnOnce(&mut Dictionary)) -> Vec<u8> {
    updated_with(|update| {
        let catalog = update.trailer.get(b"Root").unwrap().as_reference().unwrap();
        edit(update.get_dictionary_mut(catalog).unwrap());
    })
}

/// An update of any objects; catalog and page are there to be changed.
pub(crate) fn updated_with(edit: impl FnOnce(&mut Document)) -> Vec<u8> {
    update_of(signed_letter(), edit)
}

/// The same for another signed file.
pub(crate) fn update_of(file: &[u8], edit: impl FnOnce(&mut Document)) -> Vec<u8> {
    let previous = Document::load_mem(file).unwrap();
    let catalog = previous.trailer.get(b"Root").unwrap().as_reference().unwrap();
    let mut update = lopdf::IncrementalDocument::create_from(file.to_vec(), previous);
    update.opt_clone_object_to_new_document(catalog).unwrap();
    update.opt_clone_object_to_new_document(page_id()).unwrap();
    edit(&mut update.new_document);
    let mut file = Vec::new();
    update.save_to(&mut file).unwrap();
    file
}

/// Bytes put before the last place of `before` in the plain letter, behind all objects; the table is found again, and the whole signed again.
pub(crate) fn inserted_and_signed(before: &[u8], bytes: &[u8]) -> Vec<u8> {
    let file = plain_letter();
    let at = file.windows(before.len()).rposition(|window| window == before).unwrap() + 1;
    let file = [&file[..at], bytes, &file[at..]].concat();
    signed_again(with_startxref(file))
}

/// Names the place of the table anew.
pub(crate) fn with_startxref(mut file: Vec<u8>) -> Vec<u8> {
    let table = find(&file, b"\nxref\n") + 1;
    let at = find(&file, b"startxref\n") + 10;
    let end = at + find(&file[at..], b"\n");
    file.splice(at..end, table.to_string().into_bytes());
    file
}

/// Computes the byte range and the signature anew.
pub(crate) fn signed_again(file: Vec<u8>) -> Vec<u8> {
    let gap = contents_span(&file);
    signed_around(file, gap)
}

/// The same, leaving out `gap` instead of exactly the contents.
pub(crate) fn signed_around(mut file: Vec<u8>, gap: std::ops::Range<usize>) -> Vec<u8> {
    let contents = contents_span(&file);
    let range = ByteRange::around(gap, file.len());
    let start = find(&file, b"/ByteRange[") + b"/ByteRange[".len();
    let numbers = format!("0 {:010} {:010} {:010}]", range.before.end, range.after.start, range.after.len());
    file[start..start + numbers.len()].copy_from_slice(numbers.as_bytes());
    let cms = letter_cms::detached(range.digest(&file).unwrap(), &identity(7));
    fill(&mut file, contents, &cms);
    file
}

/// The signed letter with another CMS in it.
pub(crate) fn with_cms(edit: impl FnOnce(&mut SignedData)) -> Vec<u8> {
    let info = ContentInfo::from_der(&cms(roomy_letter())).unwrap();
    let mut signed: SignedData = info.content.decode_as().unwrap();
    edit(&mut signed);
    with_cms_bytes(&ContentInfo { content: Any::encode_from(&signed).unwrap(), ..info }.to_der().unwrap())
}

/// The same for its one signer.
pub(crate) fn with_signer(edit: impl FnOnce(&mut SignerInfo)) -> Vec<u8> {
    with_cms(|signed| {
        let mut signer = signed.signer_infos.0.get(0).unwrap().clone();
        edit(&mut signer);
        signed.signer_infos.0 = SetOfVec::try_from(vec![signer]).unwrap();
    })
}

/// The same for what is signed, with a signature that is right again.
pub(crate) fn with_attributes(edit: impl FnOnce(&mut Vec<x509_cert::attr::Attribute>)) -> Vec<u8> {
    with_signer(|signer| {
        let mut attributes = signer.signed_attrs.take().unwrap().into_vec();
        edit(&mut attributes);
        let attributes = SetOfVec::try_from(attributes).unwrap();
        let signature: Signature = identity(7).signing_key().sign(&attributes.to_der().unwrap());
        signer.signature = OctetString::new(DerSignature::from(signature.normalize_s()).as_bytes()).unwrap();
        signer.signed_attrs = Some(attributes);
    })
}

/// The signed letter with these bytes as its contents, in a place wide enough and covered rightly.
pub(crate) fn with_cms_bytes(cms: &[u8]) -> Vec<u8> {
    let mut file = roomy_letter().to_vec();
    let contents = contents_span(&file);
    assert!(cms.len() * 2 <= contents.len() - 2, "{} bytes do not fit", cms.len());
    fill(&mut file, contents, cms);
    file
}

/// The CMS of the signed letter.
pub(crate) fn cms(file: &[u8]) -> Vec<u8> {
    let contents = contents_span(file);
    let bytes = data_encoding::HEXLOWER.decode(&file[contents.start + 1..contents.end - 1]).unwrap();
    let length = 4 + usize::from(u16::from_be_bytes([bytes[2], bytes[3]]));
    bytes[..length].to_vec()
}

/// The signed letter with more room for the signature than it needs; as valid as the other.
pub(crate) fn roomy_letter() -> &'static [u8] {
    static ROOMY: OnceLock<Vec<u8>> = OnceLock::new();
    ROOMY.get_or_init(|| changed_and_signed(|_| {}))
}

/// Where the hexadecimal string of the signature stands.
pub(crate) fn contents_span(file: &[u8]) -> std::ops::Range<usize> {
    let start = find(file, b"/Contents<") + b"/Contents".len();
    start..start + find(&file[start..], b">") + 1
}

/// From the last byte of `key` to the first of `end`.
pub(crate) fn value_span(file: &[u8], key: &[u8], end: &[u8]) -> std::ops::Range<usize> {
    let start = find(file, key) + key.len() - 1;
    start..start + find(&file[start..], end) + 1
}

/// The object of the catalog.
pub(crate) fn catalog(document: &mut Document) -> &mut Dictionary {
    document.catalog_mut().unwrap()
}

/// The first page.
pub(crate) fn page(document: &mut Document) -> &mut Dictionary {
    let page = document.page_iter().next().unwrap();
    document.get_dictionary_mut(page).unwrap()
}

/// The object of the signature field.
pub(crate) fn field(document: &Document) -> ObjectId {
    let form = document.catalog().unwrap().get(b"AcroForm").unwrap().as_dict().unwrap();
    form.get(b"Fields").unwrap().as_array().unwrap()[0].as_reference().unwrap()
}

fn signature_dictionary(document: &mut Document) -> &mut Dictionary {
    let field = field(document);
    let signature = document.get_dictionary(field).unwrap().get(b"V").unwrap().as_reference();
    match signature {
        Ok(signature) => document.get_dictionary_mut(signature).unwrap(),
        Err(_) => document.get_dictionary_mut(field).unwrap().get_mut(b"V").unwrap().as_dict_mut().unwrap(),
    }
}

fn edited(pdf: &[u8], edit: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).unwrap();
    edit(&mut document);
    file::write(&document).unwrap()
}

fn replace(mut file: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let at = find(&file, from.as_bytes());
    file[at..at + from.len()].copy_from_slice(to.as_bytes());
    file
}

pub(crate) fn fill(file: &mut [u8], contents: std::ops::Range<usize>, cms: &[u8]) {
    let digits = &mut file[contents.start + 1..contents.end - 1];
    digits.fill(b'0');
    digits[..cms.len() * 2].copy_from_slice(data_encoding::HEXLOWER.encode(cms).as_bytes());
}

/// Where the needle stands first.
pub(crate) fn find(file: &[u8], needle: &[u8]) -> usize {
    let position = file.windows(needle.len()).position(|window| window == needle);
    position.unwrap_or_else(|| panic!("no {}", String::from_utf8_lossy(needle)))
}
