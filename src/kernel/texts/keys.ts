// Written by bin/texts.ts from the texts/sv.json files. Run it after a change of a text.

export type TextKey =
  | 'messages.body.empty'
  | 'messages.body.long'
  | 'people.contact.email-wrong'
  | 'people.contact.phone-wrong'

/** What the text of a key needs. Keys without placeholders are not here. */
export type TextArgs = {
  'messages.body.long': { max: number; n: number }
}
