import type { Client } from '../support/client.ts'

/** A to-be map of a visit and a reply, drawn as in a workshop and with nothing said of how it is done. Gives its address. */
export const visitMap = async (petra: Client): Promise<string> => {
  await petra.get('/studio/kartor/ny')
  petra.fill('namn', 'Åsikter, så som det ska gå till')
  petra.choose('Så ska det gå till')
  petra.fill('roller', 'Handläggare\nInspektör')
  await petra.press('Skapa kartan', { to: '/studio/kartor/*' })
  const map = new URL(petra.page.url).pathname
  const after = async (name: string, kind: string, text: string, more: () => void = () => undefined) => {
    await petra.click(`Lägg till efter ${name}`)
    petra.choose(kind, 'Vad läggs till?')
    petra.fill('text', text)
    more()
    await petra.press('Lägg till', { to: map })
  }
  await after('Det börjar', 'Ett steg', 'Läs åsikten')
  await after('Läs åsikten', 'En fråga', 'Ska någon åka dit?', () => petra.fill('svar', 'Dit\nInte dit'))
  await after('Dit', 'Ett steg', 'Titta på platsen', () => petra.fill('roll', 'Inspektör'))
  await after('Ska någon åka dit?', 'Ett steg', 'Svara')
  return map
}

/** To the page of how something of a map is done. */
export const howOf = async (petra: Client, map: string, name: string, link = 'Så görs steget'): Promise<void> => {
  await petra.get(map)
  await petra.click(name)
  await petra.click(link)
}

/** A question in the step whose page one is on. */
export const addAsk = async (petra: Client, words: string, type: string, more: () => void = () => undefined) => {
  await petra.click('Lägg till en fråga')
  petra.fill('text-sv', words)
  petra.choose(type)
  more()
  await petra.press('Spara frågan', { to: '/studio/kartor/*/steg/*/gor' })
}

/** Says how it is all done: questions, the way after an answer, what the applicant reads, who the roles are. */
export const sayHow = async (petra: Client, map: string): Promise<void> => {
  await howOf(petra, map, 'Läs åsikten')
  petra.fill('fas-sv', 'Läses')
  petra.fill('fas-en', 'Being read')
  await petra.press('Spara', { to: '/studio/kartor/*/steg/*/gor' })
  await addAsk(petra, 'Hur bråttom är det?', 'Ett av flera svar', () => petra.fill('alternativ', 'Bråttom\nKan vänta'))
  await addAsk(petra, 'Behöver någon åka dit?', 'Ja eller nej', () => petra.fill('namn', 'besök'))
  await howOf(petra, map, 'Titta på platsen')
  petra.fill('fas-sv', 'Undersöks')
  await petra.press('Spara', { to: '/studio/kartor/*/steg/*/gor' })
  await addAsk(petra, 'Vad såg du?', 'Egen text')
  await howOf(petra, map, 'Svara')
  petra.choose('Svar', 'Vad är det för steg?')
  petra.fill('fas-sv', 'Svar')
  petra.fill('fas-en', 'Reply')
  await petra.press('Spara', { to: '/studio/kartor/*/steg/*/gor' })
  await howOf(petra, map, 'Svar: Dit', 'När går man den här vägen?')
  petra.choose('Ett svar som någon har gett tidigare')
  petra.fill('val', 'Behöver någon åka dit? – Ja')
  await petra.press('Spara', { to: map })
  await howOf(petra, map, 'Svar: Inte dit', 'När går man den här vägen?')
  petra.choose('Annars')
  await petra.press('Spara', { to: map })
  for (const role of ['Handläggare', 'Inspektör']) {
    await howOf(petra, map, role, 'Vem är det?')
    petra.choose('En medarbetare')
    await petra.press('Spara', { to: map })
  }
}

/** To the page where cases of the small service are let go by a map. */
export const toRun = async (petra: Client, map: string): Promise<void> => {
  await petra.get(`${map}/kor`)
  petra.fill('tjanst', 'Tyck till')
  await petra.press('Se om kartan passar')
}
