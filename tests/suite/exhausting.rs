//! Small files that ask for much: a product of two of their numbers, or one thing named often; each refused, within its bounds.
//!
//! Most are signed with the issuer's key, so that everything in them is read.

use std::io::Write as _;

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{CertificateSet, SignedData};
use der::asn1::{ObjectIdentifier, SetOfVec};
use der::{Any, Decode, Encode};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use spki::AlgorithmIdentifierOwned;
use x509_cert::Certificate;

use crate::attack::{Attack, row};
use crate::fixture::identity;
use crate::forge::{catalog, changed_and_signed, cms, contents_span, fill, page};

pub(crate) fn attacks() -> Vec<Attack> {
    let mut attacks = in_the_file();
    attacks.extend(on_the_pages());
    attacks.extend(beside_the_pages());
    attacks
}

fn in_the_file() -> Vec<Attack> {
    let empty = || Object::Array(Vec::new());
    vec![
        row("foreign-structure", "much: empty arrays in the object stream", signed_with(vec![empty(); 60_000].into())),
        row(
            "foreign-structure",
            "much: empty arrays in a stream's dictionary",
            signed_with(Object::Stream(Stream::new(dictionary! { "A" => vec![empty(); 200_000] }, Vec::new()))),
        ),
        row("foreign-structure", "much: thirty thousand numbers", signed_with(vec![Object::Integer(7); 30_000].into())),
        row("foreign-structure", "much: eight object streams of empty arrays", object_streams(8)),
        row("foreign-structure", "much: a chain of four hundred tables", chain_of_tables(400)),
        row("stray-bytes", "much: objects that share their values", overlapping(100, 5000)),
        row("stray-bytes", "much: objects that share fewer values, which are read", overlapping(40, 650)),
        row("foreign-structure", "much: references to references", changed_and_signed(refer_to_references)),
        row("foreign-annotation", "much: pages times annotations", changed_and_signed(multiply_annotations)),
        row("signature-unreadable", "much: two hundred certificates", with_many_certificates()),
        row("signature-unreadable", "much: twenty thousand algorithms", with_many_algorithms()),
        row("foreign-attachment", "much: attachments times their files", changed_and_signed(multiply_files)),
    ]
}

fn on_the_pages() -> Vec<Attack> {
    let drawn = |content: &str, times: usize| {
        let content = content.repeat(times).into_bytes();
        changed_and_signed(|document| draw(document, content))
    };
    let unreadable = |name, file| row("content-unreadable", name, file);
    vec![
        unreadable("much: sixty-four fonts of all codes", changed_and_signed(add_fonts)),
        unreadable("much: a million glyphs", drawn(&format!("BT /f0 9 Tf <{}> Tj ET ", "0011".repeat(1000)), 400)),
        unreadable("much: a hundred thousand marked contents", drawn("/P<</MCID 1>>BDC EMC ", 100_000)),
        unreadable("much: two hundred thousand operators", drawn("0 g ", 200_000)),
        unreadable("much: an operator of many operands", drawn(&format!("[{}] TJ ", "(a) 1 ".repeat(5000)), 1)),
        unreadable("much: one long language named again and again", changed_and_signed(name_a_long_language)),
        unreadable("much: a glyph that is thousands of spaces", changed_and_signed(draw_spaces)),
        unreadable("much: a stream of nothing named again and again", changed_and_signed(draw_nothing)),
        unreadable("much: a stream of nothing, drawn as a form", changed_and_signed(draw_forms_of_nothing)),
        unreadable("much: forty forms of codes", changed_and_signed(draw_codes)),
        unreadable("much: rows of one byte, the difference to the left", changed_and_signed(draw_differences)),
        unreadable("much: another compression", changed_and_signed(draw_otherwise_packed)),
        row(
            "page-text-differs",
            "much: nothing turned around, behind much text",
            drawn(
                &format!(
                    "/P<</MCID 0>>BDC BT /f0 9 Tf <{}> Tj ET {} EMC ",
                    "0011".repeat(60_000),
                    "/ReversedChars BMC EMC ".repeat(30_000)
                ),
                1,
            ),
        ),
        row("page-text-differs", "much: rectangles without an extent", changed_and_signed(draw_empty_rectangles)),
    ]
}

fn beside_the_pages() -> Vec<Attack> {
    let unreadable = |name, file| row("content-unreadable", name, file);
    vec![
        unreadable("much: one long role named again and again", changed_and_signed(name_a_long_role)),
        unreadable("much: bands times artifacts", changed_and_signed(multiply_bands)),
        unreadable("much: metadata of elements within elements", changed_and_signed(nest_metadata)),
        unreadable("much: a text of a million bytes", changed_and_signed(attach_a_long_text)),
        row("structure-damaged", "much: elements of the same elements", changed_and_signed(multiply_elements)),
    ]
}

fn signed_with(object: Object) -> Vec<u8> {
    changed_and_signed(|document| _ = document.add_object(object))
}

/// The signature changed in a place of two hundred thousand bytes.
fn with_large_cms(edit: impl FnOnce(&mut SignedData)) -> Vec<u8> {
    let mut file = changed_and_signed(|document| {
        let of_signature = |object: &&mut Object| object.as_dict().is_ok_and(|it| it.has(b"ByteRange"));
        let signature = document.objects.values_mut().find(of_signature).unwrap();
        signature.as_dict_mut().unwrap().set("Contents", Object::String(vec![0; 200_000], StringFormat::Hexadecimal));
    });
    let info = ContentInfo::from_der(&cms(&file)).unwrap();
    let mut signed: SignedData = info.content.decode_as().unwrap();
    edit(&mut signed);
    let contents = contents_span(&file);
    let cms = ContentInfo { content: Any::encode_from(&signed).unwrap(), ..info }.to_der().unwrap();
    fill(&mut file, contents, &cms);
    file
}

fn with_many_certificates() -> Vec<u8> {
    let certificate = |number| Certificate::from_der(identity(number).certificate_der()).unwrap();
    let certificates: Vec<_> = (1..=200).map(|number| CertificateChoices::Certificate(certificate(number))).collect();
    with_large_cms(|signed| signed.certificates = Some(CertificateSet::try_from(certificates).unwrap()))
}

fn with_many_algorithms() -> Vec<u8> {
    let algorithm = |number: u32| {
        let oid = ObjectIdentifier::from_arcs([1, 2, 20_000 - number]).unwrap();
        AlgorithmIdentifierOwned { oid, parameters: None }
    };
    let algorithms: Vec<_> = (0..20_000).map(algorithm).collect();
    with_large_cms(|signed| signed.digest_algorithms = SetOfVec::try_from(algorithms).unwrap())
}

fn deflated(dictionary: Dictionary, content: Vec<u8>) -> Stream {
    let mut stream = Stream::new(dictionary, content);
    stream.compress().unwrap();
    stream
}

/// The page draws this instead of its words.
fn draw(document: &mut Document, content: Vec<u8>) {
    let content = document.add_object(deflated(dictionary! {}, content));
    page(document).set("Contents", content);
}

fn resource(document: &mut Document, kind: &str, resources: Dictionary) {
    let page = page(document);
    let mut all = match page.get(b"Resources") {
        Ok(Object::Dictionary(all)) => all.clone(),
        _ => Dictionary::new(),
    };
    all.set(kind, resources);
    page.set("Resources", all);
}

fn tree_root(document: &mut Document) -> &mut Dictionary {
    let root = catalog(document).get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    document.get_dictionary_mut(root).unwrap()
}

fn page_id(document: &Document) -> ObjectId {
    document.page_iter().next().unwrap()
}

/// A hundred objects, each only the number of the next, and three thousand elements that name the first for everything.
fn refer_to_references(document: &mut Document) {
    let mut head = document.add_object(Object::Name(b"P".to_vec()));
    for _ in 0..100 {
        head = document.add_object(Object::Reference(head));
    }
    let element = dictionary! { "S" => head, "Lang" => head, "ID" => head, "Alt" => head, "T" => head };
    tree_root(document).set("K", vec![Object::Dictionary(element); 1000]);
}

fn multiply_annotations(document: &mut Document) {
    let link = document.add_object(dictionary! { "Subtype" => "Link", "Rect" => vec![0.into(); 4] });
    let annotations = document.add_object(vec![Object::Reference(link); 8000]);
    let pages = catalog(document).get(b"Pages").unwrap().as_reference().unwrap();
    let page = dictionary! { "Type" => "Page", "Annots" => annotations };
    let kids: Vec<Object> = (0..1500).map(|_| document.add_object(page.clone()).into()).collect();
    document.get_dictionary_mut(pages).unwrap().set("Kids", kids);
}

fn multiply_files(document: &mut Document) {
    let nothing = document.add_object(Stream::new(dictionary! {}, Vec::new()));
    let files: Dictionary =
        (0..5000).map(|number| (format!("F{number}").into_bytes(), Object::Reference(nothing))).collect();
    let files = document.add_object(files);
    document.add_object(vec![Object::Dictionary(dictionary! { "EF" => files }); 4000]);
}

fn add_fonts(document: &mut Document) {
    let codes = format!("1 beginbfrange <0000> <ffff> <{}> endbfrange", "0041".repeat(15));
    let codes = document.add_object(deflated(dictionary! {}, codes.into_bytes()));
    let widths = dictionary! { "W" => vec![0.into(), 65_534.into(), 500.into()] };
    let widths = document.add_object(widths);
    let font = dictionary! { "Subtype" => "Type0", "ToUnicode" => codes, "DescendantFonts" => vec![Object::Reference(widths)] };
    let fonts: Dictionary =
        (0..64).map(|number| (format!("F{number}").into_bytes(), document.add_object(font.clone()).into())).collect();
    resource(document, "Font", fonts);
    draw(document, (0..64).map(|number| format!("/F{number} 9 Tf ")).collect::<String>().into_bytes());
}

fn name_a_long_language(document: &mut Document) {
    let language = Object::String(vec![b'x'; 60_000], StringFormat::Literal);
    let properties = document.add_object(dictionary! { "MCID" => 1, "Lang" => language });
    resource(document, "Properties", dictionary! { "M" => properties });
    draw(document, b"/P/M BDC EMC ".repeat(2000));
}

fn draw_spaces(document: &mut Document) {
    let codes = format!("1 beginbfchar <0001> <{}> endbfchar", "0020".repeat(15_000));
    let codes = document.add_object(deflated(dictionary! {}, codes.into_bytes()));
    let font = document.add_object(dictionary! { "Subtype" => "Type0", "ToUnicode" => codes });
    resource(document, "Font", dictionary! { "F" => font });
    draw(document, format!("BT /F 9 Tf <{}> Tj ET", "0001".repeat(50_000)).into_bytes());
}

/// Two hundred thousand bytes that decompress to these: blocks of nothing, then one of something (RFC 1951 3.2.4).
fn blocks_of_nothing(content: &[u8]) -> Stream {
    let mut data = vec![0x78, 0x01];
    data.extend([0, 0, 0, 0xff, 0xff].repeat(40_000));
    let length = u16::try_from(content.len()).unwrap();
    data.push(1);
    data.extend(length.to_le_bytes());
    data.extend((!length).to_le_bytes());
    data.extend(content);
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in content {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    data.extend((high << 16 | low).to_be_bytes());
    let mut stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, data);
    stream.allows_compression = false;
    stream
}

fn draw_nothing(document: &mut Document) {
    let nothing = document.add_object(blocks_of_nothing(b" "));
    page(document).set("Contents", vec![Object::Reference(nothing); 5000]);
}

fn draw_forms_of_nothing(document: &mut Document) {
    let mut form = blocks_of_nothing(b"BT /f0 9 Tf <0011> Tj ET");
    form.dict.set("Subtype", "Form");
    let form = document.add_object(form);
    resource(document, "XObject", dictionary! { "X" => form });
    draw(document, b"/X Do ".repeat(250));
}

fn draw_codes(document: &mut Document) {
    let code = fgm_letter::seal::qr(&format!("https://specimen.invalid/#{}", "MFRGG".repeat(60))).unwrap();
    let squares = (0..code.side()).flat_map(|y| (0..code.side()).map(move |x| (x, y)));
    let dark: String = squares.filter(|(x, y)| code.dark(*x, *y)).map(|(x, y)| format!("{x} {y} 1 1 re ")).collect();
    let form = deflated(dictionary! { "Subtype" => "Form" }, format!("1 0 0 -1 0 0 cm {dark}f").into_bytes());
    let forms: Dictionary =
        (0..40).map(|number| (format!("X{number}").into_bytes(), document.add_object(form.clone()).into())).collect();
    resource(document, "XObject", forms);
    draw(document, (0..40).map(|number| format!("/X{number} Do ")).collect::<String>().into_bytes());
}

/// TIFF's predictor, with a row of four bits each byte.
fn draw_differences(document: &mut Document) {
    let mut content = deflated(dictionary! {}, vec![b' '; 900_000]);
    content.dict.set("DecodeParms", dictionary! { "Predictor" => 2, "BitsPerComponent" => 4, "Columns" => 1 });
    let content = document.add_object(content);
    page(document).set("Contents", content);
}

fn draw_otherwise_packed(document: &mut Document) {
    let content = Stream::new(dictionary! { "Filter" => "ASCIIHexDecode" }, b"20>".to_vec());
    let content = document.add_object(content);
    page(document).set("Contents", content);
}

fn draw_empty_rectangles(document: &mut Document) {
    let content = format!("1 0 0 -1 0 0 cm 0 0 30 30 re {} f", "0 0 0 177 re ".repeat(60_000));
    let form = document.add_object(deflated(dictionary! { "Subtype" => "Form" }, content.into_bytes()));
    resource(document, "XObject", dictionary! { "X" => form });
    draw(document, b"/X Do".to_vec());
}

fn name_a_long_role(document: &mut Document) {
    let role = document.add_object(Object::Name(vec![b'P'; 60_000]));
    tree_root(document).set("K", vec![Object::Dictionary(dictionary! { "S" => role }); 3000]);
}

/// Two thousand bands on the first page, ten thousand artifacts on the second, none of which repeats a band.
fn multiply_bands(document: &mut Document) {
    let first = page_id(document);
    let band = |number: i32| {
        let id = Object::string_literal(format!("Uaside-band-draft-{number}"));
        Object::Dictionary(dictionary! { "S" => "P", "ID" => id, "K" => number, "Pg" => first })
    };
    let bands: Vec<Object> = (0..2000).map(band).collect();
    tree_root(document).set("K", bands);
    let words = |number: i32| format!("/P<</MCID {number}>>BDC BT /f0 9 Tf <00110012> Tj ET EMC ");
    draw(document, (0..2000).map(words).collect::<String>().into_bytes());
    let artifacts = "/Artifact BMC BT /f0 9 Tf <0011> Tj ET EMC ".repeat(10_000);
    let artifacts = document.add_object(deflated(dictionary! {}, artifacts.into_bytes()));
    let mut second = document.get_dictionary(first).unwrap().clone();
    second.set("Contents", artifacts);
    second.remove(b"Annots");
    let second = document.add_object(second);
    let pages = catalog(document).get(b"Pages").unwrap().as_reference().unwrap();
    document.get_dictionary_mut(pages).unwrap().set("Kids", vec![Object::Reference(first), Object::Reference(second)]);
}

fn nest_metadata(document: &mut Document) {
    let packet = "<rdf:a>".repeat(200) + &"<!>a".repeat(200_000);
    let packet = document.add_object(deflated(dictionary! {}, packet.into_bytes()));
    catalog(document).set("Metadata", packet);
}

fn attach_a_long_text(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.has_type(b"EmbeddedFile")
        {
            stream.dict.remove(b"Filter");
            stream.set_content(b"Ja ".repeat(300_000));
            stream.compress().unwrap();
        }
    }
}

/// Each element lists all others, and all of those once more.
fn multiply_elements(document: &mut Document) {
    let kids = document.new_object_id();
    let elements: Vec<Object> = (0..2000).map(|_| document.add_object(dictionary! { "K" => kids }).into()).collect();
    document.objects.insert(kids, elements.into());
    tree_root(document).set("K", kids);
}

/// One object stream behind the other, each of as many empty arrays as it may decompress to.
fn object_streams(count: u32) -> Vec<u8> {
    let arrays = format!("[{}]", "[]".repeat(60_000));
    let mut file = File::default();
    file.object(1, b"<</Type/Catalog>>");
    for number in 0..count {
        let (stream, member) = (10 + number, 100 + number);
        let head = format!("{member} 0 ");
        file.places.push((member, [2, stream as usize, 0]));
        file.packed(stream, &format!("/Type/ObjStm/N 1/First {}", head.len()), (head + &arrays).as_bytes());
    }
    file.end("")
}

/// Each table names the one before it, as after as many changes.
fn chain_of_tables(count: u32) -> Vec<u8> {
    let mut file = File::default();
    file.object(1, b"<</Type/Catalog>>");
    let mut previous = None;
    for number in 0..count {
        let back = previous.map_or_else(String::new, |at: usize| format!("/Prev {at}"));
        previous = Some(file.bytes.len());
        file.packed(2 + number, &format!("/Type/XRef/Size 60000/W[1 1 0]/Root 1 0 R{back}"), &[0; 120_000]);
        file.places.pop();
    }
    file.end(&format!("/Prev {}", previous.unwrap_or_default()))
}

/// Each object begins in a comment of those before it, and all end with the same values.
fn overlapping(objects: usize, values: usize) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n{:010} 00000 n \n", objects + 2, 9);
    for number in 2..objects + 2 {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{number} 0 obj [%").bytes());
    }
    file.extend(format!("\n{}]\nendobj\n", "[]".repeat(values)).bytes());
    let end = format!("trailer\n<</Root 1 0 R/Size {}>>\nstartxref\n{}\n%%EOF", objects + 2, file.len());
    [file, table.into_bytes(), end.into_bytes()].concat()
}

/// A file of objects that no library would write so.
struct File {
    bytes: Vec<u8>,
    /// Object numbers, and their rows in the table.
    places: Vec<(u32, [usize; 3])>,
}

impl Default for File {
    fn default() -> Self {
        Self { bytes: b"%PDF-1.7\n%\xbb\xad\xc0\xde\n".to_vec(), places: Vec::new() }
    }
}

impl File {
    fn object(&mut self, number: u32, body: &[u8]) {
        self.places.push((number, [1, self.bytes.len(), 0]));
        self.bytes.extend(format!("{number} 0 obj\n").bytes());
        self.bytes.extend(body);
        self.bytes.extend(b"\nendobj\n");
    }

    fn packed(&mut self, number: u32, dictionary: &str, content: &[u8]) {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content).unwrap();
        self.stream(number, &format!("{dictionary}/Filter/FlateDecode"), &encoder.finish().unwrap());
    }

    fn stream(&mut self, number: u32, dictionary: &str, data: &[u8]) {
        let head = format!("<<{dictionary}/Length {}>>stream\n", data.len());
        self.object(number, &[head.as_bytes(), data, b"\nendstream"].concat());
    }

    fn end(mut self, trailer: &str) -> Vec<u8> {
        let (start, number) = (self.bytes.len(), 99_999);
        self.places.sort_unstable();
        let index: String = self.places.iter().map(|(number, _)| format!("{number} 1 ")).collect();
        let rows: Vec<u8> = self
            .places
            .iter()
            .flat_map(|(_, [kind, first, second])| {
                [&[*kind as u8][..], &(*first as u32).to_be_bytes(), &[*second as u8]].concat()
            })
            .collect();
        let dictionary = format!("/Type/XRef/Size 100000/W[1 4 1]/Index[{}]/Root 1 0 R{trailer}", index.trim());
        self.stream(number, &dictionary, &rows);
        self.bytes.extend(format!("startxref\n{start}\n%%EOF").bytes());
        self.bytes
    }
}
