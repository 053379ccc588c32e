// Folding: text -> tokens. The same rules as folding.py, read from the same table (rules.json).
// A token: base (letters without marks, y = i), form (letters with their shape, tone last: "luân0"),
// place (its number in the row of words), start and end (the characters of the text it stands for).
const ROMAN = /^(?=.)x{0,3}(?:ix|iv|v?i{0,3})$/;
const ROMAN_VALUES = { i: 1, v: 5, x: 10 };
const JOINED = /^\s*[-–/]\s*$|^$/;
const MAGNITUDES = [[9, "tỷ"], [6, "triệu"]];

function arabic(roman) {
  const values = [...roman].map((letter) => ROMAN_VALUES[letter]);
  return String(values.reduce((sum, value, i) => sum + (value < values[i + 1] ? -value : value), 0));
}

const unmarked = (form) => form.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

const withoutZeros = (digits) => digits.replace(/^0+(?=.)/, "");

function decimal(whole, fraction) {
  const kept = fraction.replace(/0+$/, "");
  return withoutZeros(whole) + (kept && "." + kept);
}

// "04" -> 4, "1.0" and "1,0" -> 1, "0,5" -> 0.5, "10.000.000" -> 10 triệu, "05.11.2002" -> 5, 11, 2002
function numbers(written) {
  const parts = written.split(/[.,]/);
  if (parts.length > 1 && !(parts[0].length < 4 && parts.slice(1).every((part) => part.length === 3)))
    return parts.length === 2 ? [decimal(...parts)] : parts.map(withoutZeros);
  const digits = withoutZeros(parts.join(""));
  const [zeros, word] = MAGNITUDES.find(([zeros]) => digits.length > zeros) || [];
  return zeros ? [decimal(digits.slice(0, -zeros), digits.slice(-zeros)), word] : [digits];
}

class Folding {
  constructor(rules, abbreviations) {
    this.rules = rules;
    this.folded = new Map();
    this.pattern = new RegExp(`[0-9]+(?:[.,][0-9]+)*|[${rules.letters}]+`, "gu");
    this.syllable = new RegExp(rules.syllable);
    // types: "ket luan" -> "kl"; expansions: an abbreviation that means one thing -> its words;
    // choices: one that means several, or looks like a word -> the words of each
    this.types = new Map();
    this.expansions = new Map();
    this.choices = new Map();
    const types = new Set(rules.document_types.map((name) => this.key(name)));
    for (const [abbreviation, ...meanings] of abbreviations) {
      const base = this.key(abbreviation);
      for (const name of meanings.map((words) => this.key(words))) if (types.has(name)) this.types.set(name, base);
      const certain = meanings.length === 1 && !this.syllable.test(base);
      (certain ? this.expansions : this.choices).set(base, meanings.map((words) => this.words(words)));
    }
    this.codes = new Set(this.types.values());
  }

  // The syllables of a language are few: each is folded once.
  fold(word) {
    if (!this.folded.has(word)) this.folded.set(word, this.foldAnew(word));
    return this.folded.get(word);
  }

  foldAnew(word) {
    let base = "", form = "", tone = "0";
    for (const written of word.toLowerCase().normalize("NFD")) {
      const sign = this.rules.letters_alike[written] || written;
      if (this.rules.tones[sign]) tone = this.rules.tones[sign];
      else if (this.rules.shapes.includes(sign)) form = (form + sign).normalize("NFC");
      else if (/[a-zđ]/.test(sign)) { base += sign === "đ" ? "d" : sign; form += sign; }
    }
    return { base, form: form + tone };
  }

  // The words as written, numbers and abbreviations not yet read.
  words(text) {
    return Array.from(text.matchAll(this.pattern), ({ 0: written, index: start }) => {
      const number = /[0-9]/.test(written[0]);
      return { ...(number ? { base: written, form: written } : this.fold(written)), number, start, end: start + written.length };
    });
  }

  key(text) {
    return this.words(text).map((word) => word.base).join(" ");
  }

  analyse(text) {
    const words = this.words(text), tokens = [];
    let place = 0;
    words.forEach((word, i) => {
      const { start, end } = word;
      for (const { base, form } of this.meaning(word, words[i - 1])) tokens.push({ base, form, place: place++, start, end });
      for (const key of word.number ? this.documentKeys(text, words, i) : [])
        tokens.push({ base: key, form: key, place: place - 1, start, end });
    });
    return tokens;
  }

  meaning(word, before) {
    if (word.number) return numbers(word.base).flatMap((part) => this.words(part));
    if (this.expansions.has(word.base)) return this.expansions.get(word.base)[0];
    const certain = !this.syllable.test(word.base) && word.base.length > 1;
    if (ROMAN.test(word.base) && (certain || (before && this.rules.roman_after.includes(before.base)))) {
      const number = arabic(word.base);
      return [{ base: number, form: number }];
    }
    return [word];
  }

  // Every notation of a document's number gives one key: "24-KL/TW", "KL24", "kết luận số 24" -> #24kl (and #24kl/tw)
  documentKeys(text, words, i) {
    const gap = (k) => text.slice(words[k].end, words[k + 1].start);
    const [after, issuer] = [words[i + 1], words[i + 2]];
    const number = "#" + numbers(words[i].base)[0];
    const issued = issuer && (gap(i + 1).trim() === "/" || this.rules.issuers.includes(issuer.base));
    if (after && this.codes.has(after.base) && (JOINED.test(gap(i)) || issued))
      return [number + after.base, ...(issued ? [number + after.base + "/" + issuer.base] : [])];
    const last = words[i - 1]?.base === "so" ? i - 2 : i - 1;
    if (last < 0) return [];
    const code = this.codes.has(words[last].base) ? words[last].base : this.types.get(`${words[last - 1]?.base} ${words[last].base}`);
    return code ? [number + code] : [];
  }
}
