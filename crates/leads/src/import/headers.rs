//! Which field a header means: the words that Dutch, English and, where cheap, German and French programs put above
//! their columns. One table; no file is special.

use std::{collections::HashMap, sync::OnceLock};

use crate::text;

/// Field (or reading instruction), then its headers, folded to words: the most telling first.
const ALIASES: &[(&str, &str)] = &[
    (
        "company",
        "company|bedrijf|bedrijfsnaam|organisation name|organisatie naam|bedrijfs naam|business name|firmen name|customer name|company name|naam bedrijf|organization name|organisatie|organization|organisation|organisatienaam|firma|firmenname|unternehmen|entreprise|societe|raison sociale|companyname|handelsnaam|statutaire naam|werkgever|account name|klantnaam|naam klant|relatienaam|bedrijf naam|onderneming|zaak|accountnaam|account|klant|relatie|deal name|associated company",
    ),
    (
        "first_name",
        "first name|firstname|voornaam|given name|prenom|vorname|roepnaam|fname|first|naam voornaam|voornamen",
    ),
    (
        "last_name",
        "last name|lastname|achternaam|surname|family name|nachname|familienaam|lname|last|nom de famille",
    ),
    (
        "middle_name",
        "middle name|middelste naam|tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels|additional name|weitere vornamen|deuxieme prenom|infix",
    ),
    (
        "full_name",
        "full name|volledige naam|contactpersoon|contact|contact person|contact name|naam contactpersoon|contactnaam|ansprechpartner|lead name|display name|weergavenaam|anzeigename|nom complet|nom a afficher|fullname|vollstandiger name|tenaamstelling|t a v|tav",
    ),
    (
        "do_not_call",
        "do not call|donotcall|do not phone|dnc|bel me niet|bel mij niet|bel niet|niet bellen|niet meer bellen|opt out call|opt out calls|opt out phone|opted out of calls|has opted out of call|has opted out of calls|nicht anrufen|ne pas appeler",
    ),
    // Whose name it is depends on what else is in the file.
    ("name", "name|naam|nom"),
    (
        "role",
        "role|functie|job title|jobtitle|function|functietitel|position|rol|organization title|fonction|stelle|job|work title|funktion|beroep|profession|titre du poste|title",
    ),
    (
        "phone",
        "phone|telefoon|telefoonnummer|phone number|tel|telephone|telefon|telefonnummer|business phone|work phone|telefoon op werk|telefoon werk|telefoon zakelijk|zakelijk telefoonnummer|hoofdtelefoon bedrijf|company main phone|company phone|primary phone|hoofdtelefoon|haupttelefon|tel dienstlich|tel professionnel|telephone principal|phone value|telefoonnr|tel nr|telnr|vast|vast nummer|vaste telefoon|telefoon vast|phonenumber|bellen|home phone|telefoon thuis|other phone|andere telefoon|car phone|autotelefoon|radiotelefoon|weiteres telefon|contactnummer|contact number|contact phone number|landline",
    ),
    (
        "mobile",
        "mobile|mobiel|mobile phone|mobiele telefoon|mobiel nummer|mobielnummer|mobile number|mobile phone number|gsm|gsm nummer|cell|cell phone|cellphone|mobiltelefon|mobil tel nr|tel mobile|portable|handy|handynummer|mobil|mobilnummer|sms|home mobile|work mobile|06 nummer|telefoon mobiel|whatsapp",
    ),
    (
        "email",
        "email|e mail|e mailadres|emailadres|email address|e mail address|mail|e mail adres|email adres|primary email|mailadres|e mail adresse|adresse de messagerie|primare e mail adresse|adresse electronique principale|email work|work email|zakelijk e mailadres|e mail value|email home|email other|secondary email|sekundare e mail adresse|emailaddress|courriel|adresse electronique secondaire",
    ),
    (
        "website",
        "website|webpagina|web page|website url|url|site|homepage|webseite|webadres|domain|domein|domeinnaam|domain name|company domain name|page web|site web|internetadres|website work|website value|internet|www|web|website home page|website other",
    ),
    (
        "street",
        "street|straat|adres|address|straatnaam|street address|vestigingsadres|bezoekadres|strasse|rue|adresse|address1|address 1|address line|adresregel|straat en huisnummer|straat huisnummer|straat nr|postadres|work address|home address|werkadres|huisadres|adresse professionnelle|adresse privee|legal entity address|mailing street|billing street|strasse hausnummer",
    ),
    (
        "house_number",
        "huisnummer|huisnr|house number|hausnummer|nr huis|housenumber|toevoeging|huisnummertoevoeging|huisnummer toevoeging|huisletter|house number addition|huisnr toevoeging|bus",
    ),
    (
        "postcode",
        "postcode|postal code|zip|zip code|zipcode|postal|plz|postleitzahl|code postal|postcode plaats|cp|mailing postal code|zip postal code",
    ),
    (
        "city",
        "city|plaats|woonplaats|stad|plaatsnaam|vestigingsplaats|gemeente|town|ort|stadt|ville|place|locality|mailing city|work city|home city|other city",
    ),
    (
        "country",
        "country|land|country region|land regio|pays|pays region|country code|landcode|cc|mailing country|work country|home country|land werk",
    ),
    (
        "sector",
        "sector|branche|industry|bedrijfstak|branch|secteur|branch name|sbi omschrijving|sector naam|hoofdactiviteit|industrie|companyindustry|activiteit|wirtschaftszweig|brancheomschrijving",
    ),
    (
        "employees",
        "employees|medewerkers|aantal medewerkers|werkzame personen|aantal werknemers|werknemers|number of employees|no of employees|num employees|employee count|fte|aantal fte|headcount|company size|bedrijfsgrootte|grootte|mitarbeiter|mitarbeiterzahl|effectif|personeel|personeelsleden|totaal werkzame personen|staff",
    ),
    (
        "revenue",
        "revenue|omzet|jaaromzet|annual revenue|turnover|umsatz|jahresumsatz|chiffre d affaires|omzet per jaar|yearly revenue",
    ),
    ("growth_phase", "growth phase|groeifase|levensfase|bedrijfsfase|phase|growth stage"),
    (
        "legal_form",
        "legal form|rechtsvorm|rechtsform|legal entity type|forme juridique|juridische vorm|legal type|bedrijfsvorm|ondernemingsvorm",
    ),
    (
        "kvk",
        "kvk|kvk nummer|kvknummer|kvk nr|kvknr|coc|coc number|kbo|kbo nummer|ondernemingsnummer|dossiernummer|chamber of commerce|chamber of commerce number|handelsregisternummer|registration number|company registration number|kvk dossiernummer|company number|numero d entreprise|hrb",
    ),
    (
        "source",
        "source|bron|lead source|leadsource|herkomst|original source|quelle|utm source|leadbron|origine|via|lead bron|bron lead",
    ),
    (
        "status",
        "status|lead status|leadstatus|statut|deal stage|hs lead status|stage|klantstatus|lifecycle stage|contact status|fase|pipeline stage",
    ),
    (
        "notes",
        "notes|notities|notitie|opmerkingen|opmerking|note|remarks|comments|comment|notizen|bemerkungen|bemerkung|toelichting|info|description|omschrijving|commentaire|remarques|memo|bijzonderheden",
    ),
    (
        "external_id",
        "external id|id|record id|prospect id|lead id|person id|contact id|customer id|klantnummer|klant id|klantnr|relatienummer|relatie id|debiteurnummer|debiteurnr|debiteur|customer number|klantcode|uuid|guid|crm id|opportunity id|leid|kundennummer|extern id|kenmerk",
    ),
];

/// Columns of a file of activities.
const ACTIVITY: &[(&str, &str)] = &[
    ("lead", "lead|lead id|belrij id|leadnummer|lead nummer"),
    (
        "email",
        "email|e mail|e mailadres|emailadres|email address|e mail address|mail|recipient|ontvanger|to|contact email|mailadres",
    ),
    (
        "phone",
        "phone|telefoon|telefoonnummer|phone number|tel|telephone|telefon|mobile|mobiel|gsm|caller|nummer|number",
    ),
    (
        "kind",
        "kind|type|soort|event|event type|activity|activiteit|action|actie|activity type|event name|gebeurtenis|art|aktion",
    ),
    (
        "at",
        "at|date|datum|time|timestamp|tijdstip|tijd|moment|datum tijd|datum en tijd|date time|datetime|created at|created|occurred at|event date|event time|when|datehit|date hit|visited at|zeitpunkt|last activity date|created time|op",
    ),
    (
        "label",
        "label|page|pagina|button|knop|url|link|document|title|titel|subject|onderwerp|campaign|campagne|name|naam|page title|content|detail|path|omschrijving|description|formulier|form",
    ),
    (
        "quantity",
        "quantity|aantal|seconds|seconden|duration|duur|count|times|keer|hits|value|waarde|amount|visitduration|visit duration|time spent",
    ),
    ("key", "key|id|event id|unique id|activity id|sleutel|uuid|guid|message id|kenmerk|idvisit"),
];

/// Nobody's business, or noise that every address book writes.
const LEFT_OUT: &[&str] = &[
    "geslacht",
    "gender",
    "geschlecht",
    "sexe",
    "verjaardag",
    "birthday",
    "geburtstag",
    "anniversaire",
    "date of birth",
    "geboortedatum",
    "birth year",
    "birth month",
    "birth day",
    "birth date",
    "sofinummer",
    "bsn",
    "burgerservicenummer",
    "government id number",
    "kinderen",
    "children",
    "partner",
    "spouse",
    "password",
    "wachtwoord",
    "gevoeligheid",
    "sensitivity",
    "priority",
    "prioriteit",
    "photo",
    "user photo",
    "phonetic first name",
    "phonetic middle name",
    "phonetic last name",
    "religie",
    "religion",
    "nationaliteit",
    "nationality",
    "e mailtype",
    "e mail type",
    "maiden name",
    "anniversary",
    "speciale datum",
    "hobby s",
    "hobby",
    "file as",
    "weergavenaam voor e mail",
    "e mail weergegeven naam",
    "e mail display name",
    "titel",
    "name prefix",
    "prefix",
    "aanhef",
    "anrede",
    "salutation",
    "civilite",
];

/// Words in front that say whose or which, and how much less telling that makes the header. `home` and `other`
/// lose to the business address.
const LEADING: &[(&str, u16)] = &[
    ("person", 20),
    ("contact", 20),
    ("lead", 20),
    ("company", 20),
    ("organization", 20),
    ("organisation", 20),
    ("organisatie", 20),
    ("bedrijf", 20),
    ("bedrijfs", 20),
    ("customer", 20),
    ("klant", 20),
    ("account", 20),
    ("business", 20),
    ("work", 20),
    ("werk", 20),
    ("zakelijk", 20),
    ("zakelijke", 20),
    ("werkadres", 20),
    ("vestiging", 20),
    ("bezoek", 20),
    ("bezoekadres", 20),
    ("dienstlich", 20),
    ("main", 20),
    ("primary", 20),
    ("mailing", 30),
    ("billing", 40),
    ("factuur", 40),
    ("post", 40),
    ("postadres", 40),
    ("correspondentie", 40),
    ("shipping", 50),
    ("home", 100),
    ("huisadres", 100),
    ("prive", 100),
    ("privat", 100),
    ("ander adres", 200),
    ("other", 200),
    ("andere", 200),
    ("weitere", 200),
    ("weiterer", 200),
    ("weiteres", 200),
];

/// The same words behind.
const TRAILING: &[(&str, u16)] = &[
    ("werk", 20),
    ("work", 20),
    ("bureau", 20),
    ("geschaftlich", 20),
    ("zakelijk", 20),
    ("dienstlich", 20),
    ("value", 20),
    ("thuis", 100),
    ("home", 100),
    ("prive", 100),
    ("privat", 100),
    ("domicile", 100),
    ("anders", 200),
    ("autre", 200),
    ("other", 200),
];

/// What a header means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// This field, the lower the number the surer.
    Field(&'static str, u16),
    /// Not to be kept unless somebody asks for it.
    LeftOut,
    /// No word that we know.
    Unknown,
}

/// What a header of a file of leads means.
pub(super) fn meaning(header: &str) -> Meaning {
    static WORDS: OnceLock<HashMap<&'static str, (&'static str, u16)>> = OnceLock::new();
    read(header, WORDS.get_or_init(|| index(ALIASES)))
}

/// What a header of a file of activities means.
pub(super) fn activity_meaning(header: &str) -> Meaning {
    static WORDS: OnceLock<HashMap<&'static str, (&'static str, u16)>> = OnceLock::new();
    read(header, WORDS.get_or_init(|| index(ACTIVITY)))
}

/// Whether a cell is a header that we know, in any kind of file.
pub(super) fn known(cell: &str) -> bool {
    cell.len() <= 80
        && (matches!(meaning(cell), Meaning::Field(..))
            || matches!(activity_meaning(cell), Meaning::Field(..)))
}

/// Our own headers, and those that only differ in how they are written.
fn index(table: &'static [(&'static str, &'static str)]) -> HashMap<&'static str, (&'static str, u16)> {
    let mut words = HashMap::new();
    for (field, aliases) in table {
        for (place, alias) in (0..).zip(aliases.split('|')) {
            words.entry(alias).or_insert((*field, place));
        }
    }
    words
}

fn read(header: &str, words: &HashMap<&'static str, (&'static str, u16)>) -> Meaning {
    // "customField" and "e_mail" are written in one; letters change case where the words begin.
    let spaced = text::slug(&split_camel(header), ' ');
    let tight = text::slug(header, ' ');
    for key in [tight.as_str(), spaced.as_str()] {
        if LEFT_OUT.contains(&without_digits(key).as_str()) {
            return Meaning::LeftOut;
        }
    }
    for key in [tight, spaced] {
        if let Some((field, place)) = look_up(&key, words) {
            return Meaning::Field(field, place);
        }
    }
    Meaning::Unknown
}

fn look_up(key: &str, words: &HashMap<&'static str, (&'static str, u16)>) -> Option<(&'static str, u16)> {
    if let Some(found) = words.get(key) {
        return Some(*found);
    }
    // "E-mail 2 Address", "Telefoon op werk 2": the same, less sure.
    let bare = without_digits(key);
    let (key, less) = if bare == key { (key, 0) } else { (bare.as_str(), 10) };
    if let Some((field, place)) = words.get(key) {
        return Some((field, place + less));
    }
    let leading = LEADING.iter().filter_map(|(word, cost)| {
        let rest = key.strip_prefix(word)?;
        // "companycity" is written in one by some programs; only for the words that are long enough to be sure.
        let rest = rest.strip_prefix(' ').or((*word == "company").then_some(rest))?;
        Some((rest, *cost))
    });
    let trailing =
        TRAILING.iter().filter_map(|(word, cost)| Some((key.strip_suffix(word)?.strip_suffix(' ')?, *cost)));
    leading.chain(trailing).find_map(|(rest, cost)| {
        let (field, place) = words.get(rest)?;
        Some((*field, place + less + cost))
    })
}

fn without_digits(key: &str) -> String {
    let words = key.split(' ').filter(|word| !(word.len() == 1 && word.bytes().all(|b| b.is_ascii_digit())));
    words.collect::<Vec<_>>().join(" ")
}

fn split_camel(header: &str) -> String {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut before = ' ';
    for c in header.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    spaced
}
