/** Sixty invented Dutch and Flemish firms: company | first | last | role | city | phone | mobile | employees | sector | legal form. */
const FIRMS = `
Bakkerij Jansen B.V.|Anja|Jansen|directeur|Gouda|0182 555 456|06 12345678|62|levensmiddelen|bv
Van Dam Groothandel|Pieter|van Dam|eigenaar|Rotterdam|010 555 3390||84|groothandel|bv
Bouwbedrijf Hendriks|Mark|Hendriks|directeur|Ede|0318 555 204|06 12345612|46|bouw|bv
Meubelmakerij Peeters|Els|Peeters|zaakvoerder|Hasselt|+32 11 55 33 44||28|meubels|bv
De Vries Installaties|Jan|de Vries|eigenaar|Schagen|0224 555 007|06 12345690|31|installatietechniek|bv
Garage Bakker B.V.|Henk|Bakker|eigenaar|Deventer|0570 555 218||18|autobedrijf|bv
Kwekerij Smeets|Ton|Smeets|directeur|Roermond|0475 555 920||12|tuinbouw|vof
Tandartspraktijk Visser|Sanne|Visser|praktijkhouder|Utrecht|030 555 4409||14|zorg|maatschap
Technische Unie Oost|Rob|Kersten|inkoper|Arnhem|026 555 5541||120|groothandel|bv
Drukkerij Van Leeuwen|||onbekend|Leiden|071 555 0880||22|grafisch|bv
Hoveniersbedrijf Groen|Bas|Groen|eigenaar|Zeist|030 555 6781|06 12345681|8|groenvoorziening|sole-trader
Slagerij de Wit|Fatima|de Wit|eigenaar|Alphen aan den Rijn|0172 555 013||6|levensmiddelen|vof
Administratiekantoor Mol|Ineke|Mol|vennoot|Drachten|0512 555 770||9|administratie|maatschap
Kok Techniek|Wouter|Kok|directeur|Zwolle|038 555 1170|06 12345633|55|metaal|bv
Zeilmakerij Noordwal|Jildou|Hoekstra|bedrijfsleider|Sneek|0515 555 131||11|textiel|bv
Transportbedrijf Wolters|Gerrit|Wolters|planner|Venlo|077 555 8812||96|transport|bv
Fietsenhuis Brouwer|Lotte|Brouwer|eigenaar|Amersfoort|033 555 2104||7|detailhandel|sole-trader
Kaasmakerij Vermeer|Dirk|Vermeer|eigenaar|Bodegraven|0172 555 122||19|levensmiddelen|bv
Schildersbedrijf Post|Karim|Post|eigenaar|Almere|036 555 9021||15|bouw|vof
Dierenkliniek De Linde|Mirjam|Scholten|dierenarts|Apeldoorn|055 555 4430||16|zorg|maatschap
Van der Meer Logistiek B.V.|Arjen|van der Meer|financieel directeur|Moerdijk|0168 555 600|06 12345645|140|transport|bv
Studio Noor|Noor|El Amrani|eigenaar|Haarlem|023 555 3318||3|reclame|sole-trader
Loodgietersbedrijf Claes|Wim|Claes|zaakvoerder|Antwerpen|+32 3 555 56 78||21|installatietechniek|bv
Glashandel Bos|Ria|Bos|directeur|Hoorn|0229 555 418||27|bouw|bv
Camping De Duinrand|Sjoerd|Prins|beheerder|Texel|0222 555 209||10|recreatie|vof
Wijnkoperij Laurens|Laurens|Timmer|eigenaar|Maastricht|043 555 1204||9|groothandel|bv
Metaalwaren Van Rijn|Joke|van Rijn|hoofd administratie|Dordrecht|078 555 3377||68|metaal|bv
Rijschool Zuid|Omar|Haddad|eigenaar|Rotterdam|010 555 7654||5|opleiding|sole-trader
Interieurbouw Ten Cate|Maarten|ten Cate|directeur|Almelo|0546 555 290||33|meubels|bv
Kapsalon Lumière|Chantal|de Boer|eigenaar|Breda|076 555 8812||4|verzorging|sole-trader
Ingenieursbureau Hagen|Sophie|Hagen|partner|Delft|015 555 4021|06 12345623|42|advies|bv
Boomkwekerij Van Eck|Cor|van Eck|eigenaar|Opheusden|0488 555 118||24|tuinbouw|bv
Strandpaviljoen Zilt|Demi|Verhoeven|bedrijfsleider|Zandvoort|023 555 7711||26|horeca|bv
Elektro Willems N.V.|Luc|Willems|gedelegeerd bestuurder|Gent|+32 9 555 12 90||75|installatietechniek|nv
Houthandel Kuipers|Freek|Kuipers|directeur|Meppel|0522 555 333||38|groothandel|bv
Fysiotherapie Kanaalzone|Iris|Dekker|praktijkmanager|Terneuzen|0115 555 604||13|zorg|maatschap
Schoonmaakbedrijf Helder|Yusuf|Demir|directeur|Den Haag|070 555 2299|06 12345656|210|diensten|bv
Pluimveebedrijf Aalbers|Geert|Aalbers|eigenaar|Barneveld|0342 555 071||11|landbouw|vof
Verpakkingen Meulman|Hester|Meulman|financieel manager|Hengelo|074 555 6650||58|industrie|bv
Uitgeverij Zuidwester|Bram|Koster|uitgever|Middelburg|0118 555 412||17|media|bv
Dakdekkers Oranje|Piet|Oranje|eigenaar|Leeuwarden|058 555 3021||29|bouw|bv
Notariskantoor Blom|Charlotte|Blom|notaris|Hilversum|035 555 1180||20|juridisch|maatschap
Cateraar Smaakvol|Naomi|Pinas|eigenaar|Amsterdam|020 555 6412||35|horeca|bv
Jachtbouw Friso|Tjeerd|Bakker|directeur|Makkum|0515 555 902||52|industrie|bv
Basisschool De Kompas|Anneke|Vos|directeur|Assen|0592 555 717||41|onderwijs|stichting
Bloemenveiling Partners|Rens|de Graaf|commercieel manager|Aalsmeer|0297 555 440||88|groothandel|bv
Kinderopvang Pip|Marloes|Smit|locatiemanager|Nijmegen|024 555 9038||64|zorg|stichting
Taxibedrijf Mulder|Eddy|Mulder|eigenaar|Emmen|0591 555 286||23|transport|vof
Webshop Knus|Tessa|Kramer|eigenaar|Tilburg|013 555 4470||12|detailhandel|bv
Zorgboerderij Het Erf|Johan|Maas|eigenaar|Boxtel|0411 555 365||9|zorg|vof
Machinefabriek Lammers|Stef|Lammers|directeur|Doetinchem|0314 555 880|06 12345667|115|industrie|bv
Architecten Bureau Kade|Eva|Wiersma|partner|Groningen|050 555 1422||19|advies|bv
Autoschade Vink|Ruud|Vink|eigenaar|Purmerend|0299 555 510||14|autobedrijf|bv
Kunststof Techniek Peel|Harrie|Janssen|inkoper|Helmond|0492 555 744||49|industrie|bv
Optiek Van Vliet|Paula|van Vliet|eigenaar|Delft|015 555 6606||6|detailhandel|sole-trader
Sportschool Kracht|Danny|Bouma|manager|Lelystad|0320 555 157||18|recreatie|bv
Advocaten De Haven|Leila|Yilmaz|partner|Vlissingen|0118 555 990||25|juridisch|maatschap
Brouwerij Oude Tol|Niels|Tol|brouwer|Volendam|0299 555 231||16|levensmiddelen|bv
Tuincentrum De Linden|Marga|Pol|bedrijfsleider|Veenendaal|0318 555 672||44|detailhandel|bv
Bureau Vergunning|Kees|Blok|stagiair|Den Bosch|073 555 0019||2|advies|sole-trader
`;

export type Firm = {
  company: string;
  first: string | null;
  last: string | null;
  role: string | null;
  city: string;
  phone: string;
  mobile: string | null;
  employees: number | null;
  sector: string;
  form: string;
};

export const firms: Firm[] = FIRMS.trim()
  .split("\n")
  .map((line) => {
    const [company = "", first, last, role, city = "", phone = "", mobile, employees, sector = "", form = ""] =
      line.split("|");
    return {
      company,
      first: first || null,
      last: last || null,
      role: role === "onbekend" ? null : (role ?? null),
      city,
      phone,
      mobile: mobile || null,
      employees: employees ? Number(employees) : null,
      sector,
      form,
    };
  });
