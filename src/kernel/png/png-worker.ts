// The worker thread: draws one picture at a time. Started by the press that render-png.ts opens.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Answer, Order } from '../pdf/press.ts'

const fileOf = (name: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(name)))

const sans = '@expo-google-fonts/source-sans-3'
const fonts = [
  `${sans}/400Regular/SourceSans3_400Regular.ttf`,
  `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map(name => new Uint8Array(fileOf(name)))

const ready = initWasm(new Uint8Array(fileOf('@resvg/resvg-wasm/index_bg.wasm')))

parentPort?.on('message', async ({ id, data }: Order) => {
  parentPort?.postMessage(await answer(id, data))
})

const answer = async (id: number, data: unknown): Promise<Answer> => {
  try {
    await ready
    return { id, pdf: draw(data) }
  } catch (fault) {
    return { id, fault: fault instanceof Error ? fault.message : String(fault) }
  }
}

const draw = (data: unknown): Uint8Array => {
  if (typeof data !== 'object' || data === null || !('svg' in data) || !('width' in data))
    throw new Error('A picture is drawn from { svg, width }')
  const picture = new Resvg(String(data.svg), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Number(data.width) },
    font: { fontBuffers: fonts, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  })
  try {
    const image = picture.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    picture.free()
  }
}
