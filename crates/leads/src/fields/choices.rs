//! The closed lists, and the words in which files say the same.

use crate::text;

/// How far a lead is.
pub const STATUSES: &[&str] = &["new", "contact", "qualified", "customer", "lost"];

/// Where a company is in its life.
pub const GROWTH_PHASES: &[&str] = &["start", "growth", "mature", "decline"];

/// What a company is before the law: consumers, Dutch, Belgian and German forms.
pub const LEGAL_FORMS: &[&str] = &[
    "consumer",
    "sole-trader",
    "vof",
    "cv",
    "maatschap",
    "bv",
    "nv",
    "stichting",
    "vereniging",
    "cooperatie",
    "overheid",
    "commv",
    "vzw",
    "einzelunternehmen",
    "gbr",
    "ohg",
    "kg",
    "ug",
    "gmbh",
    "ag",
    "ev",
    "unknown",
];

/// Spellings (folded, words separated by single spaces) and the key they stand for.
#[rustfmt::skip]
const SPELLINGS: &[(&str, &str)] = &[
    // status
    ("new", "nieuw|open|open not contacted|not contacted|niet benaderd|to call|te bellen|lead|nouveau|neu|prospect|prospecting|subscriber|cold|attempted to contact|uncontacted|raw"),
    ("contact", "contacted|in contact|benaderd|gesproken|working|working contacted|in progress|in behandeling|connected|kontaktiert|contacte|engaging|opvolgen|contact made|bezig|contact in future"),
    ("qualified", "gekwalificeerd|marketing qualified lead|sales qualified lead|mql|sql|qualifiziert|qualifie|opportunity|kans|pre qualified|warm|proposal|offerte|open deal"),
    ("customer", "klant|client|kunde|won|gewonnen|closed converted|converted|closed won|current|bestaande klant|existing customer|actief|deal"),
    ("lost", "verloren|closed lost|closed not converted|not qualified|unqualified|ongeschikt|afgevallen|disqualified|junk|junk lead|lost lead|perdu|verloren gegangen|bad timing|niet geinteresseerd|not interested"),
    // growth phase
    ("start", "starter|startend|startup|start up|starting|opstart|pril|seed"),
    ("growth", "groei|groeiend|growing|scale up|scaleup|groeifase|expansie|wachstum"),
    ("mature", "volwassen|stabiel|stable|rijp|verzadiging|saturation|gevestigd|established|maturity|consolidatie"),
    ("decline", "krimp|krimpend|neergang|declining|shrinking|teruggang|afnemend"),
    // legal form
    ("consumer", "consument|particulier|private person|privaat|prive|privatperson|natuurlijk persoon|individual"),
    ("sole-trader", "eenmanszaak|zzp|zzper|sole trader|sole proprietor|sole proprietorship|eenmanszaak zzp|zelfstandige|freelance|freelancer|self employed|entreprise individuelle|emz"),
    ("vof", "v o f|vennootschap onder firma|general partnership|snc|societe en nom collectif"),
    ("cv", "c v|commanditaire vennootschap|limited partnership"),
    ("maatschap", "professional partnership|partnership|vrije beroepen"),
    ("bv", "b v|besloten vennootschap|besloten vennootschap met gewone structuur|private limited|private limited company|private limited liability company|limited|ltd|bvba|sprl|srl|flex bv|besloten vennootschap met beperkte aansprakelijkheid"),
    ("nv", "n v|naamloze vennootschap|public limited company|plc|sa|s a|societe anonyme"),
    ("stichting", "foundation|fondation|stiftung"),
    ("vereniging", "association|vereniging met volledige rechtsbevoegdheid|vve|vereniging van eigenaars|vereniging van eigenaren|club"),
    ("cooperatie", "cooperative|coop|cooperatie u a|cooperatie ua|cvba|genossenschaft|onderlinge waarborgmaatschappij|bv u a"),
    ("overheid", "government|gemeente|provincie|publiekrechtelijke rechtspersoon|public body|public sector|rijk|municipality|waterschap"),
    ("commv", "comm v|gewone commanditaire vennootschap|scomm|scs"),
    ("vzw", "asbl|vereniging zonder winstoogmerk|non profit belgium"),
    ("einzelunternehmen", "einzelkaufmann|e k|ek|e kfm|einzelfirma"),
    ("gbr", "gesellschaft burgerlichen rechts"),
    ("ohg", "offene handelsgesellschaft"),
    ("kg", "kommanditgesellschaft|gmbh co kg|gmbh und co kg"),
    ("ug", "unternehmergesellschaft|ug haftungsbeschrankt"),
    ("gmbh", "gesellschaft mit beschrankter haftung|g m b h"),
    ("ag", "aktiengesellschaft|a g"),
    ("ev", "e v|eingetragener verein|verein"),
    ("unknown", "other|overig|anders|overige"),
];

/// The key in `keys` that a text means, in Dutch, English and here and there German or French.
pub(super) fn read(keys: &[&'static str], raw: &str) -> Option<&'static str> {
    let words = text::slug(raw, ' ');
    let key = words.replace(' ', "-");
    keys.iter().find(|known| **known == key).copied().or_else(|| {
        SPELLINGS
            .iter()
            .filter(|(key, _)| keys.contains(key))
            .find(|(_, spellings)| spellings.split('|').any(|spelling| spelling == words))
            .map(|(key, _)| *key)
    })
}
