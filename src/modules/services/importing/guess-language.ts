/** Small words that tell languages apart. */
const telling: Record<string, string> = {
  sv: 'och är att inte för du din ska vilken ditt från på med av som vad när om eller',
  nb: 'og er ikke deg hva hvilken fra på med av som skal når eller hvis ditt din jeg',
  nn: 'og er ikkje deg kva frå på med av som skal når eller viss eg du ditt',
  da: 'og er ikke dig hvad hvilken fra på med af som skal når eller hvis jeg',
  en: 'and the is not you your what which from on with of as shall when or if i to in for are do have',
  cy: 'a yn y yr eich chi beth oes nad neu i o os ydych gan ar am',
  nl: 'en de het een is niet u uw wat welke van op met als of voor zijn',
  de: 'und der die das ist nicht sie ihr was welche von auf mit als oder für',
  fr: 'et le la les est pas vous votre que quel de sur avec ou pour des',
  fi: 'ja on ei sinun mikä tai jos oletko kuin myös että',
}

/** The language of some texts, by their small words; undefined where nothing tells. */
export const guessLanguage = (texts: readonly string[]): string | undefined => {
  const words = texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  let best: { language: string; hits: number } | undefined
  for (const [language, list] of Object.entries(telling)) {
    const known = new Set(list.split(' '))
    const hits = words.filter(word => known.has(word)).length
    if (hits > (best?.hits ?? 0)) best = { language, hits }
  }
  return best?.language
}
