import type { Client } from '../support/client.ts'

/** A decision with an empty table. Gives the address of the table. */
export const emptyDecision = async (petra: Client): Promise<string> => {
  await petra.get('/studio/beslut/ny')
  petra.fill('namn', 'Avgift')
  await petra.press('Skapa beslutet', { to: '/studio/beslut/*' })
  await petra.click('Avgift')
  return new URL(petra.page.url).pathname
}

/** A fee by income and children, with three rules of which two meet and one thing is forgotten. Gives the address of the table. */
export const finishedDecision = async (petra: Client): Promise<string> => {
  const table = await emptyDecision(petra)
  const column = async (button: string, name: string, kind: string, more: () => void = () => undefined) => {
    await petra.click(button)
    petra.fill('namn', name)
    petra.fill('typ', kind)
    more()
    await petra.press('Spara kolumnen', { to: table })
  }
  await column('Lägg till ett villkor', 'inkomst', 'number')
  await column('Lägg till ett villkor', 'plats', 'string', () => petra.fill('varden', '"heltid", "deltid"'))
  await petra.click('avgift')
  petra.fill('typ', 'number')
  await petra.press('Spara kolumnen', { to: table })
  await petra.click('Lägg till en anteckning')
  petra.fill('namn', 'Varför')
  await petra.press('Spara kolumnen', { to: table })
  await rule(petra, table, { inkomst: '< 10000', avgift: '0', Varför: 'Låg inkomst' })
  await rule(petra, table, { inkomst: '[10000..30000]', plats: '"heltid"', avgift: '1250.50', Varför: 'Taxan 2 §' })
  await rule(petra, table, { inkomst: '>= 30000', avgift: '1688', Varför: 'Taxan 3 §' })
  return table
}

/** One more rule, by the headings of its cells. */
export const rule = async (petra: Client, table: string, cells: Record<string, string>): Promise<void> => {
  await petra.get(`${table}/regel/ny`)
  for (const [column, text] of Object.entries(cells)) petra.fill(new RegExp(`^${column}`), text)
  await petra.press('Spara regeln', { to: table })
}
