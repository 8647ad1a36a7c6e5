//! Puts the issuer's list on a site that stands; in: the list and that site, out: the site with it, and without what the list has ended.
//!
//! Nothing is rendered, and no key is needed but the root's, which signed the list: a withdrawal or a revocation must not wait for a new edition.
//! Letters are offered only while the list calls each of them current and its key signed on its date: otherwise the public tree keeps the texts that
//! are not withdrawn, without files, and the staff's has nothing to print.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;

use super::public::{self, Contents, LETTERS};
use super::{
    Earlier, LETTER, Order, PUBLIC, PublishError, STAFF, SUMS, Site, check_specimen, listing, page, staff, under,
};
use crate::assets::Assets;
use crate::issue::Catalogue;
use crate::issuer::Issuer;
use crate::manifest::{Manifest, Status};
use crate::seal::SealedAddress;

/// Makes the site that stands there with the issuer's list, that of the order.
///
/// # Errors
/// [`PublishError`]; there is no site in part.
pub fn relist(assets: &Assets, order: &Order<'_>, issuer: &Issuer, earlier: &Earlier) -> Result<Site, PublishError> {
    check_specimen(order, issuer)?;
    let signed = order.list.ok_or(PublishError::NoList)?;
    if !earlier.is_site() {
        return Err(PublishError::NoSite);
    }
    listing::check_issuer(signed, issuer)?;
    listing::check_follows(signed, earlier)?;
    let (list, languages) = (signed.manifest(), Catalogue::new(assets, order.law, LETTER)?.languages()?);
    let is_offered = is_offered(list, earlier);

    let texts = earlier.texts().into_iter().filter_map(|text| match list.status(&text.hash)? {
        Status::Current if is_offered => Some(text),
        Status::Current | Status::Superseded => Some(public::without_pdf(text)),
        Status::Withdrawn => None,
    });
    let mut contents = Contents { texts: texts.collect(), ..Contents::default() };
    let staff = if is_offered {
        let letters =
            unharmed(earlier, PUBLIC)?.into_iter().filter(|(path, _)| path.starts_with(&format!("{LETTERS}/")));
        contents.letters = letters.collect();
        unharmed(earlier, STAFF)?
    } else {
        staff::files(assets, issuer, &[], &[])?
    };

    let lacking = contents.lacking(list);
    let mut files = BTreeMap::new();
    files.extend(under(PUBLIC, public::files(assets, issuer, &languages, contents, signed)?));
    files.extend(under(STAFF, staff));
    let (record, reused) = if is_offered { (earlier.record(), earlier.sheets()) } else { (NO_SHEETS, 0) };
    Ok(Site { files, record: record.to_owned(), rendered: 0, reused, lacking })
}

/// Is every letter on the site as the list wants it? What cannot be read is not.
fn is_offered(list: &Manifest, earlier: &Earlier) -> bool {
    let seals = earlier.seals().unwrap_or_default();
    let is_current = |address: &SealedAddress| {
        let (claims, kid) = (address.seal().claims(), HEXLOWER.encode(&address.seal().kid()));
        let key = list.keys().iter().find(|key| key.kid == kid);
        list.status(&claims.hash.to_string()) == Some(Status::Current) && listing::ended(key, claims.date).is_none()
    };
    !seals.is_empty() && seals.iter().all(is_current)
}

/// The files of a tree, without its checksums, which all have to be right.
fn unharmed(earlier: &Earlier, tree: &str) -> Result<BTreeMap<String, Vec<u8>>, PublishError> {
    let mut files: BTreeMap<String, Vec<u8>> =
        earlier.below(tree).map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
    let damaged = |path: &str| PublishError::Damaged { path: format!("{tree}/{path}") };
    let sums = files.remove(SUMS).ok_or_else(|| damaged(SUMS))?;
    let sums = String::from_utf8(sums).map_err(|_| damaged(SUMS))?;
    let sums: BTreeMap<&str, &str> =
        sums.lines().filter_map(|line| line.split_once("  ")).map(|(sum, path)| (path, sum)).collect();
    for path in sums.keys().copied().chain(files.keys().map(String::as_str)) {
        let sum = files.get(path).map(|bytes| page::sha256(bytes));
        if sum.as_deref() != sums.get(path).copied() {
            return Err(damaged(path));
        }
    }
    Ok(files)
}

/// A record of no sheets: the next run renders all.
const NO_SHEETS: &str = "{}";
