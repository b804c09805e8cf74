// Writes src/kernel/texts/keys.ts from the Swedish texts: the keys that exist and what each needs.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysSource } from '../src/kernel/texts/keys-source.ts'
import { readTexts } from '../src/kernel/texts/read-texts.ts'

const root = join(import.meta.dirname, '..')
const { own, faults } = readTexts(root)
for (const fault of faults) console.error(fault)
writeFileSync(join(root, 'src/kernel/texts/keys.ts'), keysSource(own.sv))
console.log(`${own.sv.size} texts`)
process.exitCode = faults.length > 0 ? 1 : 0
