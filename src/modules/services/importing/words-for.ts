import type { Said } from './form.ts'

/** What the program adds where the source has no words, in the languages that forms come in. */
export const words = {
  yes: { sv: 'Ja', nb: 'Ja', nn: 'Ja', en: 'Yes', cy: 'Ydw' },
  no: { sv: 'Nej', nb: 'Nei', nn: 'Nei', en: 'No', cy: 'Nac ydw' },
  pattern: {
    sv: 'Skriv svaret i den form som frågan anger',
    en: 'Write the answer in the form that the question says',
  },
  hasNumber: {
    sv: 'Har du norskt födelsenummer eller d-nummer?',
    nb: 'Har du norsk fødselsnummer eller d-nummer?',
    nn: 'Har du norsk fødselsnummer eller d-nummer?',
    en: 'Do you have a Norwegian national identity number or d-number?',
  },
  norwegianNumber: {
    sv: 'Norskt födelsenummer eller d-nummer',
    nb: 'Fødselsnummer eller d-nummer',
    nn: 'Fødselsnummer eller d-nummer',
    en: 'Norwegian national identity number or d-number',
  },
  birthDate: { sv: 'Födelsedatum', nb: 'Fødselsdato', nn: 'Fødselsdato', en: 'Date of birth' },
  livesInNorway: { sv: 'Bor du i Norge?', nb: 'Bor du i Norge?', nn: 'Bur du i Noreg?', en: 'Do you live in Norway?' },
  whichAddress: {
    sv: 'Är adressen en gatuadress eller en boxadress?',
    nb: 'Er kontaktadressen en vegadresse eller postboksadresse?',
    nn: 'Er kontaktadressa ei vegadresse eller postboksadresse?',
    en: 'Is the address a street address or a PO box?',
  },
  street: { sv: 'Gatuadress', nb: 'Vegadresse', nn: 'Vegadresse', en: 'Street address' },
  box: { sv: 'Boxadress', nb: 'Postboksadresse', nn: 'Postboksadresse', en: 'PO box' },
  careOf: { sv: 'C/o', nb: 'C/O', nn: 'C/O', en: 'C/O' },
  postcode: { sv: 'Postnummer', nb: 'Postnummer', nn: 'Postnummer', en: 'Postal code' },
  town: { sv: 'Postort', nb: 'Poststed', nn: 'Poststad', en: 'Town' },
  building: { sv: 'Byggnad', nb: 'Bygning', nn: 'Bygning', en: 'Building' },
  region: { sv: 'Region', nb: 'Region', nn: 'Region', en: 'Region' },
  country: { sv: 'Land', nb: 'Land', nn: 'Land', en: 'Country' },
  validFrom: { sv: 'Gäller från', nb: 'Gyldig fra', nn: 'Gyldig frå', en: 'Valid from' },
  validTo: { sv: 'Gäller till', nb: 'Gyldig til', nn: 'Gyldig til', en: 'Valid to' },
  firstName: { sv: 'Förnamn', nb: 'Fornavn', nn: 'Fornamn', en: 'First name' },
  surname: { sv: 'Efternamn', nb: 'Etternavn', nn: 'Etternamn', en: 'Last name' },
  organisationName: {
    sv: 'Verksamhetens namn',
    nb: 'Virksomhetens navn',
    nn: 'Namnet til verksemda',
    en: 'Name of the organisation',
  },
  organisationNumber: {
    sv: 'Organisationsnummer',
    nb: 'Organisasjonsnummer',
    nn: 'Organisasjonsnummer',
    en: 'Organisation number',
  },
  attachNow: {
    sv: 'Jag bifogar det nu',
    nb: 'Jeg legger det ved dette skjemaet',
    nn: 'Eg legg det ved dette skjemaet',
    en: 'I am attaching it to this form',
  },
  attachLater: {
    sv: 'Jag skickar det senare',
    nb: 'Jeg ettersender dokumentasjonen senere',
    nn: 'Eg ettersender dokumentasjonen seinare',
    en: 'I will send the documentation later',
  },
  attachedBefore: {
    sv: 'Jag har lämnat det tidigare',
    nb: 'Jeg har levert denne dokumentasjonen tidligere',
    nn: 'Eg har levert denne dokumentasjonen tidlegare',
    en: 'I have already submitted this documentation',
  },
  attachedByOthers: {
    sv: 'Någon annan skickar det',
    nb: 'Dokumentasjonen sendes inn av noen andre',
    nn: 'Dokumentasjonen blir send inn av nokon andre',
    en: 'Somebody else will send the documentation',
  },
  attachmentFetched: {
    sv: 'Jag vill att myndigheten hämtar det',
    nb: 'Jeg ønsker at Nav innhenter denne dokumentasjonen',
    nn: 'Eg ønsker at Nav hentar inn denne dokumentasjonen',
    en: 'I want Nav to collect the documentation',
  },
  noAttachment: {
    sv: 'Nej, jag har inget mer att bifoga',
    nb: 'Nei, jeg har ingen ekstra dokumentasjon jeg vil legge ved',
    nn: 'Nei, eg har ingen ekstra dokumentasjon eg vil leggje ved',
    en: 'No, I have no additional documentation to attach',
  },
  attachmentMissing: {
    sv: 'Jag har det inte',
    nb: 'Jeg har ikke denne dokumentasjonen',
    nn: 'Eg har ikkje denne dokumentasjonen',
    en: 'I do not have this documentation',
  },
  tellMore: { sv: 'Berätta mer', nb: 'Gi oss mer informasjon', nn: 'Gje oss meir informasjon', en: 'Tell us more' },
  file: { sv: 'Bifoga filen', nb: 'Legg ved filen', nn: 'Legg ved fila', en: 'Attach the file' },
  row: { sv: 'rad', nb: 'rad', nn: 'rad', en: 'row' },
  addRow: { sv: 'Lägg till en till', nb: 'Legg til', nn: 'Legg til', en: 'Add another', cy: 'Ychwanegu un arall' },
  time: { sv: 'Klockslag', nb: 'Klokkeslett', nn: 'Klokkeslett', en: 'Time' },
  questions: { sv: 'Frågor', nb: 'Spørsmål', nn: 'Spørsmål', en: 'Questions', cy: 'Cwestiynau' },
  before: {
    sv: 'Innan du börjar',
    nb: 'Før du begynner',
    nn: 'Før du byrjar',
    en: 'Before you start',
    cy: 'Cyn i chi ddechrau',
  },
} as const satisfies Record<string, Said>

/** Words of ours, with what the source says in their place where it does. */
export const orOurs = (said: Said | undefined, ours: Said): Said => {
  const filled = Object.entries(said ?? {}).filter(([, text]) => text.trim() !== '')
  return filled.length > 0 ? Object.fromEntries(filled) : ours
}
