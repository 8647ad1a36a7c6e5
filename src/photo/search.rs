//! Finds QR codes in a grey picture; in: its pixels, out: the texts of the codes in it.
//!
//! The crate's parts are put together here, because its own readers have no bounds: one tries every three of the finder patterns
//! they see, however many, so that a small picture full of such patterns took hours.

use image::GrayImage;
use rxing::common::cpp_essentials::ConcentricPattern;
use rxing::common::{BitMatrix, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};
use rxing::{BinaryBitmap, Luma8LuminanceSource};

/// No QR code has fewer modules (ISO/IEC 18004 6.1).
pub(super) const SMALLEST: u32 = 21;
/// Rows that might run through a finder pattern; a photo of a letter has fewer than a tenth of it.
const MAX_CANDIDATES: usize = 20_000;
/// Finder patterns; a photo of a letter shows fewer than fifty.
const MAX_PATTERNS: usize = 300;
/// Sets of three patterns that are tried, the likeliest first.
const MAX_SETS: usize = 600;

/// The texts of the codes in a picture, dark on light or light on dark, each once.
pub(super) fn texts(picture: &GrayImage) -> Vec<String> {
    let (width, height) = picture.dimensions();
    if width < SMALLEST || height < SMALLEST {
        return Vec::new();
    }
    let Ok(source) = Luma8LuminanceSource::new(picture.as_raw().clone(), width, height) else { return Vec::new() };
    let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
    let mut found = in_matrix(bitmap.get_black_matrix());
    if found.is_empty() {
        bitmap.invert();
        found = in_matrix(bitmap.get_black_matrix());
        bitmap.invert();
    }
    // Closing fills the small holes of noise and of worn print.
    if found.is_empty() && bitmap.close().is_ok() {
        found = in_matrix(bitmap.get_black_matrix());
    }
    found
}

fn in_matrix(matrix: &BitMatrix) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if candidates(matrix) > MAX_CANDIDATES {
        return found;
    }
    let mut patterns = FindFinderPatterns(matrix, true, 0);
    if patterns.len() > MAX_PATTERNS {
        return found;
    }
    let mut used: Vec<ConcentricPattern> = Vec::new();
    for set in GenerateFinderPatternSets(&mut patterns).into_iter().take(MAX_SETS) {
        let corners = [set.bl, set.tl, set.tr];
        if corners.iter().any(|corner| used.contains(corner)) {
            continue;
        }
        let Ok(sample) = SampleQR(matrix, &set) else { continue };
        let Ok(decoded) = Decode(rxing::common::DetectorRXingResult::getBits(&sample)) else { continue };
        if decoded.isValid() {
            used.extend(corners);
            let text = decoded.text();
            if !found.contains(&text) {
                found.push(text);
            }
        }
    }
    found
}

/// How often a row may run through the middle of a finder pattern: at least as often as the crate finds one and looks closer.
fn candidates(matrix: &BitMatrix) -> usize {
    let mut count = 0;
    for y in (2..matrix.height()).step_by(3) {
        let mut runs = [0u32; 5];
        let mut dark = false;
        for x in 0..=matrix.width() {
            let now = x < matrix.width() && matrix.get(x, y);
            if now != dark {
                let [first, light, middle, next, last] = runs;
                let is_middle = middle >= 3 && middle >= 2 * first.max(last) && middle >= light.max(next);
                if dark && first > 0 && is_middle {
                    count += 1;
                }
                runs = [light, middle, next, last, 0];
                dark = now;
            }
            runs[4] += 1;
        }
    }
    count
}
