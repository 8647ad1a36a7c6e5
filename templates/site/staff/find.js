// Finds languages by what people call them; in: languages and what was typed, out: those that have every word of it.

// The language's own name, its Swedish and English ones, its tag, other names and countries, with or without marks on the letters.
export function find(languages, typed) {
  const wanted = wordsOf(typed);
  return languages.filter((language) => {
    const known = wordsOf([language.tag, language.name, ...Object.values(language.names), ...language.countries.flatMap(Object.values)].join(' '));
    return wanted.every((word) => known.some((name) => name.startsWith(word)));
  });
}

function wordsOf(text) {
  const plain = text.normalize('NFKD').replace(/\p{Mn}|\u0640/gu, '').replace(/[يىكەة]/g, (letter) => ALIKE[letter]).toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Letters that keyboards for Arabic, Persian and Kurdish give for one another.
const ALIKE = { ي: 'ی', ى: 'ی', ك: 'ک', ە: 'ه', ة: 'ه' };
