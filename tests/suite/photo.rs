//! Pictures of a code, made here as a telephone would take them: turned, at a slant, blurred, dim, of the whole page.

use std::io::Cursor;

use fgm_letter::photo::{PhotoError, is_picture, read_codes};
use fgm_letter::seal::qr;
use image::imageops::{FilterType, blur, resize};
use image::{GrayImage, ImageFormat, Luma};

mod hostile;

const ADDRESS: &str = include_str!("../vectors/valid-specimen.json");

/// The text of the only code.
fn read_code(picture: &[u8]) -> Result<String, PhotoError> {
    let codes = read_codes(picture, |_| true)?;
    assert_eq!(codes.len(), 1);
    Ok(codes[0].clone())
}

/// What the reader does not read yet: when it does, this list gets shorter.
const KNOWN_MISSES: [&str; 1] = ["turn 0, slant 0.15, blur 0.9"];

#[test]
fn photos_of_a_code_are_read() {
    let mut missed = Vec::new();
    for (name, photo) in photos() {
        if read_code(&png(&photo)).ok().as_deref() != Some(&address()) {
            missed.push(name);
        }
    }
    assert_eq!(missed, KNOWN_MISSES);
}

#[test]
fn jpeg_is_read_like_png() {
    let photo = Photo { turn: 7.0, blur: 0.8, ..Photo::default() }.take();
    assert_eq!(read_code(&jpeg(&photo)), Ok(address()));
}

#[test]
fn what_is_no_picture_of_a_code_is_told_apart() {
    let blank = png(&GrayImage::from_pixel(300, 300, Luma([255])));
    assert_eq!(read_code(&blank), Err(PhotoError::NoCode));
    assert_eq!(read_code(&png(&GrayImage::from_pixel(1, 1, Luma([0])))), Err(PhotoError::NoCode));
    assert_eq!(read_code(b"%PDF-1.7"), Err(PhotoError::Format));
    assert_eq!(read_code(&blank[..40]), Err(PhotoError::Damaged));
    assert_eq!(read_code(&[blank.as_slice(), &vec![0; 20_000_000]].concat()), Err(PhotoError::TooLarge));
    assert!(is_picture(&blank) && !is_picture(b"GIF89a"));
    // A picture that says it is huge, in a few bytes.
    let mut huge = blank;
    huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    assert!(matches!(read_code(&huge), Err(PhotoError::TooLarge | PhotoError::Damaged)));
}

/// Not a test: how many photos each of the two readers reads, for docs/pictures.md.
#[test]
#[ignore = "a measurement"]
fn compare_readers() {
    let photos = photos();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let begin = std::time::Instant::now();
    ours.extend(photos.iter().filter(|(_, photo)| read_code(&png(photo)).is_err()).map(|(name, _)| name));
    let first = begin.elapsed();
    let begin = std::time::Instant::now();
    theirs.extend(photos.iter().filter(|(_, photo)| !read_by_rqrr(photo)).map(|(name, _)| name));
    println!("{} photos", photos.len());
    println!("rxing missed {}: {ours:?} in {first:?}", ours.len());
    println!("rqrr missed {}: {theirs:?} in {:?}", theirs.len(), begin.elapsed());
}

fn read_by_rqrr(photo: &GrayImage) -> bool {
    let at = |x: usize, y: usize| photo.get_pixel(x as u32, y as u32)[0];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(photo.width() as usize, photo.height() as usize, at);
    prepared.detect_grids().iter().any(|grid| grid.decode().is_ok_and(|(_, text)| text == address()))
}

/// Small pictures to change at random.
pub(crate) fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let photo = Photo { module: 2.0, ..Photo::default() }.take();
    vec![("code.png", png(&photo)), ("code.jpg", jpeg(&photo))]
}

/// How a photo was taken.
struct Photo {
    /// Pixels a module.
    module: f32,
    /// Degrees.
    turn: f32,
    /// How much further away the upper edge is, as a share of the side.
    slant: f32,
    /// Standard deviation in pixels.
    blur: f32,
    /// Grey of ink and of paper.
    light: (u8, u8),
    /// The whole page of A4 around it.
    page: bool,
    /// A shadow over half of it.
    shadow: bool,
}

impl Default for Photo {
    fn default() -> Self {
        Self { module: 4.0, turn: 0.0, slant: 0.0, blur: 0.0, light: (0, 255), page: false, shadow: false }
    }
}

/// The photos that must be read.
fn photos() -> Vec<(String, GrayImage)> {
    let mut all = Vec::new();
    for turn in [0.0, 8.0, 30.0, 45.0, 137.0, 270.0] {
        for (slant, blur) in [(0.0, 0.0), (0.08, 0.6), (0.15, 0.9)] {
            all.push((
                format!("turn {turn}, slant {slant}, blur {blur}"),
                Photo { turn, slant, blur, ..Photo::default() },
            ));
        }
    }
    for light in [(0, 90), (30, 110), (60, 140), (110, 180)] {
        all.push((format!("light {light:?}"), Photo { light, turn: 4.0, blur: 0.7, ..Photo::default() }));
    }
    for module in [2.5, 3.0, 6.0, 9.0] {
        all.push((format!("{module} pixels a module"), Photo { module, turn: 2.0, blur: 0.4, ..Photo::default() }));
    }
    for turn in [0.0, 5.0, 90.0, 176.0] {
        for module in [3.0, 4.0] {
            let photo = Photo { page: true, module, turn, slant: 0.04, blur: 0.5, ..Photo::default() };
            all.push((format!("the page, turn {turn}, {module} pixels a module"), photo));
        }
    }
    all.push(("a shadow".to_owned(), Photo { shadow: true, turn: 6.0, ..Photo::default() }));
    all.into_iter().map(|(name, photo)| (name, photo.take())).collect()
}

impl Photo {
    fn take(&self) -> GrayImage {
        const QUIET: f32 = 4.0;
        let code = qr(&address()).unwrap();
        let side = (code.side() as f32 + 2.0 * QUIET) * self.module;
        // On the page the code stands at the right above; a module is half a millimetre.
        let (width, height) = if self.page { (420.0 * self.module, 594.0 * self.module) } else { (side, side) };
        let (left, top) = if self.page { (width - side - 30.0 * self.module, 30.0 * self.module) } else { (0.0, 0.0) };
        let room = (width.hypot(height) + 20.0).ceil();
        let (sine, cosine) = self.turn.to_radians().sin_cos();
        let (ink, paper) = self.light;
        let mut photo = GrayImage::from_fn(room as u32, room as u32, |x, y| {
            let (x, y) = (x as f32 + 0.5 - room / 2.0, y as f32 + 0.5 - room / 2.0);
            let (x, y) = (x * cosine + y * sine, y * cosine - x * sine);
            let further = 1.0 + self.slant * (y / height);
            let (x, y) = (x * further + width / 2.0, y * further + height / 2.0);
            let on_paper = (0.0..width).contains(&x) && (0.0..height).contains(&y);
            let (column, row) = ((x - left) / self.module - QUIET, (y - top) / self.module - QUIET);
            let dark = column >= 0.0 && row >= 0.0 && code.dark(column as usize, row as usize);
            // Lines of words below, so that there is something else to find.
            let word = self.page
                && y > top + side + 20.0
                && (y / self.module) as u32 % 12 < 5
                && (x / self.module) as u32 % 7 < 5;
            let grey = match (on_paper, dark || word && x > 60.0 && x < width - 60.0) {
                (false, _) => 70,
                (true, true) => ink,
                (true, false) => paper,
            };
            let grey = if self.shadow && x + y > side { grey / 2 } else { grey };
            Luma([grey])
        });
        if self.blur > 0.0 {
            photo = blur(&photo, self.blur * self.module / 4.0 + 0.3);
        }
        // A sensor's pixels do not fall on the modules.
        resize(&photo, (room * 0.97) as u32, (room * 0.97) as u32, FilterType::Triangle)
    }
}

fn address() -> String {
    let vector: serde_json::Value = serde_json::from_str(ADDRESS).unwrap();
    vector["address"].as_str().unwrap().to_owned()
}

fn png(photo: &GrayImage) -> Vec<u8> {
    encoded(photo, ImageFormat::Png)
}

fn jpeg(photo: &GrayImage) -> Vec<u8> {
    encoded(photo, ImageFormat::Jpeg)
}

fn encoded(photo: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    photo.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}
