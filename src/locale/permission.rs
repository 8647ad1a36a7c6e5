//! A comment that allows what a rule refuses in one exact text; in: a comment line, out: a [`Permission`].

/// `allow CODE SIGNS: reason`; the signs are the first eight of the hash of the message's text.
pub(crate) struct Permission<'a> {
    pub(crate) code: &'a str,
    pub(crate) hash: &'a str,
    pub(crate) reason: &'a str,
}

impl<'a> Permission<'a> {
    /// Reads a comment line without its `#`; `None` for any other comment.
    pub(crate) fn parse(line: &'a str) -> Option<Self> {
        let rest = line.trim().strip_prefix("allow ")?;
        let (head, reason) = rest.split_once(':').unwrap_or((rest, ""));
        let mut words = head.split_whitespace();
        let (code, hash) = (words.next()?, words.next().unwrap_or_default());
        let like_a_code = code.contains('-') && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        (like_a_code && words.next().is_none()).then_some(Self { code, hash, reason: reason.trim() })
    }

    /// The comment line that allows `code` for the text with this hash, up to the reason.
    pub(crate) fn comment(code: &str, hash: &str) -> String {
        format!("allow {code} {}: ", Self::signs(hash))
    }

    /// The signs that a permission has of a hash.
    pub(crate) fn signs(hash: &str) -> &str {
        hash.get(..8).unwrap_or(hash)
    }

    /// Does it allow this, and say why?
    pub(crate) fn allows(&self, code: &str, hash: &str) -> bool {
        self.code == code && self.hash == Self::signs(hash) && !self.reason.is_empty()
    }
}
