//! Names of companies and people: a key that sees through spelling, the legal form in a name, and who owns a domain.

use crate::text;

/// Marks of a legal form as they stand in a name, folded and without points, and the form they stand for.
/// Those marked `true` are too short or too ordinary to trust unless written in capitals or with points.
const FORMS: &[(&str, &str, bool)] = &[
    ("bv", "bv", false),
    ("nv", "nv", false),
    ("vof", "vof", false),
    ("cv", "cv", true),
    ("bvba", "bv", false),
    ("ebvba", "bv", false),
    ("sprl", "bv", false),
    ("srl", "bv", false),
    ("sa", "nv", true),
    ("asbl", "vzw", false),
    ("vzw", "vzw", false),
    ("commv", "commv", false),
    ("snc", "vof", false),
    ("maatschap", "maatschap", false),
    ("eenmanszaak", "sole-trader", false),
    ("stichting", "stichting", false),
    ("vereniging", "vereniging", false),
    ("cooperatie", "cooperatie", false),
    ("ua", "cooperatie", true),
    ("cvba", "cooperatie", false),
    ("gmbh", "gmbh", false),
    ("mbh", "gmbh", false),
    ("ug", "ug", true),
    ("ag", "ag", true),
    ("kg", "kg", true),
    ("ohg", "ohg", false),
    ("gbr", "gbr", false),
    ("ek", "einzelunternehmen", true),
    ("ev", "ev", true),
];

/// Bodies whose first word says what they are.
const LEADING: &[(&str, &str)] = &[
    ("stichting", "stichting"),
    ("vereniging", "vereniging"),
    ("cooperatie", "cooperatie"),
    ("cooperatieve", "cooperatie"),
    ("maatschap", "maatschap"),
    ("gemeente", "overheid"),
    ("provincie", "overheid"),
    ("ministerie", "overheid"),
    ("waterschap", "overheid"),
    ("hoogheemraadschap", "overheid"),
    ("vzw", "vzw"),
    ("bv", "bv"),
    ("nv", "nv"),
];

/// The legal form that a company's name states ("Jansen B.V." → `bv`), as a key of the closed list; none when it
/// states none. A name is a claim, not a register: callers should let a column or a person overrule it.
pub fn legal_form_of(company_name: &str) -> Option<&'static str> {
    let words = words(company_name);
    let (first, last) = (words.first()?, words.last()?);
    // "B.V. i.o." (being founded) and "GmbH & Co. KG" end in something else than their form.
    let last = if last.key == "io" && words.len() > 1 { words.get(words.len() - 2)? } else { last };
    if words.len() > 1 && last.key == "kg" && words.iter().any(|w| w.key == "gmbh" || w.key == "co") {
        return Some("kg");
    }
    let trailing = FORMS.iter().find(|(mark, _, marked)| *mark == last.key && (!marked || last.stands_out));
    if let Some((_, form, _)) = trailing.filter(|_| words.len() > 1) {
        return Some(form);
    }
    // "Coöperatie Zuid U.A." says it in front; "Bouwbedrijf B.V. Rotterdam" says it in the middle.
    if let Some((_, form)) = LEADING.iter().find(|(mark, _)| *mark == first.key).filter(|_| words.len() > 1) {
        return Some(form);
    }
    let dotted = |word: &&Word| word.dotted && matches!(word.key.as_str(), "bv" | "nv" | "vof");
    words
        .iter()
        .find(dotted)
        .and_then(|word| FORMS.iter().find(|(mark, ..)| *mark == word.key))
        .map(|form| form.1)
}

/// What two spellings of one company's name have in common: without accents, capitals, punctuation and legal
/// form, `&` and `+` as "en": "Café Jansen & Zn. B.V." → `cafe jansen en zn`. Empty for a name without letters
/// and digits. A name that is nothing but a form keeps it.
pub fn name_key(company: &str) -> String {
    let words = words(company);
    let mut from = 0;
    let mut to = words.len();
    while to > 1 && words.get(to - 1).is_some_and(|w| w.key == "io" || is_mark(w)) {
        to -= 1;
    }
    while to - from > 1
        && words
            .get(from)
            .is_some_and(|w| matches!(w.key.as_str(), "de" | "het" | "the" | "bv" | "nv" | "vof"))
    {
        from += 1;
    }
    let mut key = String::with_capacity(company.len());
    for word in words.get(from..to).unwrap_or_default() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(if word.key == "and" || word.key == "und" { "en" } else { &word.key });
    }
    key
}

/// The same for a person's name, for leads without a company: "Jan van der Berg" → `jan van der berg`.
pub fn person_key(first: Option<&str>, last: Option<&str>) -> String {
    text::slug(&[first, last].into_iter().flatten().collect::<Vec<_>>().join(" "), ' ')
}

fn is_mark(word: &Word) -> bool {
    FORMS.iter().any(|(mark, _, marked)| *mark == word.key && (!marked || word.stands_out))
}

struct Word {
    /// Folded letters and digits.
    key: String,
    /// Written `B.V.`
    dotted: bool,
    /// Written with points or in capitals, as abbreviations are.
    stands_out: bool,
}

fn words(name: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(4);
    for raw in
        name.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '-' | '(' | ')' | '"' | '–' | '_'))
    {
        let dots = raw.matches('.').count();
        // "B.V." and "v.o.f." are one abbreviation; "A.Jansen" and "www.jansen.nl" are several words.
        let abbreviation = dots > 0 && raw.split('.').all(|part| part.chars().count() <= 1);
        let pieces: &[&str] = if abbreviation { &[raw] } else { &raw.split('.').collect::<Vec<_>>() };
        for piece in pieces {
            // "B.V" reached here whole; "Comm.V" and "e.K" come in pieces and are joined below.
            let mut rest = *piece;
            while let Some(at) = rest.find(['&', '+']) {
                push(&mut words, rest.get(..at).unwrap_or_default(), abbreviation);
                words.push(Word { key: "en".to_owned(), dotted: false, stands_out: false });
                rest = rest.get(at + 1..).unwrap_or_default();
            }
            push(&mut words, rest, abbreviation);
        }
    }
    joined(words)
}

fn push(words: &mut Vec<Word>, raw: &str, dotted: bool) {
    let key = text::slug(raw, ' ').replace(' ', "");
    if !key.is_empty() {
        let stands_out = dotted || raw.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        words.push(Word { key, dotted, stands_out });
    }
}

/// "B V" and "B. V." written apart are one word again.
fn joined(words: Vec<Word>) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        if let Some(before) = out.last_mut()
            && ((word.key == "v" && matches!(before.key.as_str(), "b" | "n" | "c" | "comm"))
                || (word.key == "a" && before.key == "u"))
        {
            before.key.push_str(&word.key);
            before.stands_out = true;
            continue;
        }
        out.push(word);
    }
    out
}

/// Splits a person's full name: "Jan van der Berg" → ("Jan", "van der Berg"), "Berg, Jan van der" → the same.
/// Titles in front ("dhr.", "mevr.", "Mr.", "Herr") are dropped. A single word is a last name when it follows a
/// title, else a first name.
pub fn split_person(full: &str) -> (String, String) {
    const TITLES: &[&str] = &[
        "dhr", "mevr", "mw", "mr", "mrs", "ms", "miss", "dr", "drs", "ir", "ing", "prof", "heer", "mevrouw",
        "meneer", "de heer", "herr", "frau", "monsieur", "madame", "mme",
    ];
    let clean = text::line(full);
    if let Some((last, first)) = clean.split_once(',') {
        let (last, first) = (last.trim(), first.trim());
        // "Jansen, BSc" would be wrong either way; a comma before several capitals is not looked into.
        let cut = first.find(|c: char| c.is_whitespace()).unwrap_or(first.len());
        let (given, prefix) = first.split_at(cut);
        let prefix = prefix.trim();
        if !prefix.is_empty() && prefix.split_whitespace().all(is_prefix) {
            return (given.to_owned(), format!("{prefix} {last}"));
        }
        return (first.to_owned(), last.to_owned());
    }
    let mut words: Vec<&str> = clean.split_whitespace().collect();
    let mut titled = false;
    while words.len() > 1
        && words.first().is_some_and(|w| {
            let bare = w.trim_end_matches('.');
            TITLES.iter().any(|t| t.eq_ignore_ascii_case(bare))
                || (titled_de(w) && words.get(1).is_some_and(|n| n.eq_ignore_ascii_case("heer")))
        })
    {
        words.remove(0);
        titled = true;
    }
    match words.as_slice() {
        [] => (String::new(), String::new()),
        [one] if titled => (String::new(), (*one).to_owned()),
        [one] => ((*one).to_owned(), String::new()),
        [first, ..] if titled && is_prefix(first) => (String::new(), words.join(" ")),
        [_, ..] => {
            let initials = words.iter().take_while(|w| w.contains('.') && w.len() <= 8).count();
            let prefix = words.iter().skip(1).position(|w| is_prefix(w)).map(|at| at + 1);
            let cut = prefix.unwrap_or(if initials > 0 { initials } else { 1 }).min(words.len() - 1);
            let (first, last) = words.split_at(cut.max(1));
            (first.join(" "), last.join(" "))
        }
    }
}

fn titled_de(word: &str) -> bool {
    word.eq_ignore_ascii_case("de")
}

pub(crate) fn is_prefix(word: &str) -> bool {
    const PREFIXES: &[&str] = &[
        "van", "de", "der", "den", "ter", "ten", "te", "het", "'t", "’t", "'s", "v.d.", "vd", "v.", "von",
        "zu", "zum", "vom", "la", "le", "du", "el", "al", "op", "in", "aan", "bij", "onder", "over", "uit",
        "tot", "of", "da", "di",
    ];
    PREFIXES.iter().any(|prefix| prefix.eq_ignore_ascii_case(word))
}

/// The domain of a website or e-mail address, lower case and without "www.": the company's own, so none for
/// mail and website providers that many companies share.
pub fn domain_of(website_or_email: &str) -> Option<String> {
    let text = website_or_email.trim();
    let text = text.rsplit_once('@').map_or(text, |(_, domain)| domain);
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = text.split(['/', '?', '#', ':']).next()?.trim_end_matches('.');
    let host = host
        .get(..4)
        .filter(|w| w.eq_ignore_ascii_case("www."))
        .map_or(host, |_| host.get(4..).unwrap_or(host));
    let sound = host.len() <= 253
        && host.contains('.')
        && !host.starts_with('.')
        && !host.contains("..")
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && host
            .rsplit('.')
            .next()
            .is_some_and(|tld| tld.chars().count() >= 2 && tld.chars().any(char::is_alphabetic));
    if !sound {
        return None;
    }
    let host = host.to_lowercase();
    let shared = SHARED
        .iter()
        .any(|shared| host == *shared || host.strip_suffix(shared).is_some_and(|h| h.ends_with('.')));
    (!shared).then_some(host)
}

/// Mail providers and places where companies only have a page: the domain says nothing about who it is.
const SHARED: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.nl",
    "hotmail.be",
    "outlook.com",
    "outlook.be",
    "outlook.de",
    "live.nl",
    "live.com",
    "live.be",
    "msn.com",
    "yahoo.com",
    "yahoo.nl",
    "yahoo.de",
    "yahoo.fr",
    "icloud.com",
    "me.com",
    "mac.com",
    "ziggo.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "planet.nl",
    "home.nl",
    "hetnet.nl",
    "xs4all.nl",
    "upcmail.nl",
    "casema.nl",
    "chello.nl",
    "quicknet.nl",
    "zonnet.nl",
    "solcon.nl",
    "online.nl",
    "tele2.nl",
    "telfort.nl",
    "caiway.nl",
    "kabelfoon.nl",
    "freeler.nl",
    "wanadoo.nl",
    "telenet.be",
    "skynet.be",
    "proximus.be",
    "scarlet.be",
    "pandora.be",
    "voo.be",
    "belgacom.net",
    "gmx.de",
    "gmx.net",
    "gmx.com",
    "web.de",
    "t-online.de",
    "freenet.de",
    "arcor.de",
    "posteo.de",
    "orange.fr",
    "free.fr",
    "wanadoo.fr",
    "sfr.fr",
    "laposte.net",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "mail.com",
    "fastmail.com",
    "zoho.com",
    "tutanota.com",
    "hey.com",
    "facebook.com",
    "linkedin.com",
    "instagram.com",
    "x.com",
    "twitter.com",
    "youtube.com",
    "marktplaats.nl",
    "wixsite.com",
    "wordpress.com",
    "weebly.com",
    "webnode.nl",
    "jouwweb.nl",
    "blogspot.com",
    "business.site",
    "google.com",
];

#[cfg(test)]
mod tests;
