/** A part of an address, made of what a map is called, that no other map has. */
export const addressFrom = (name: string, taken: readonly string[]): string => {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  const begun = words.slice(0, 8).join('-').slice(0, 50).replace(/-$/, '') || 'karta'
  let address = begun
  for (let n = 2; taken.includes(address); n += 1) address = `${begun}-${n}`
  return address
}
