import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { addressOf } from '../../kernel/http/static.ts'

/** The icons we use, by our names, from Aksel (MIT). Only these are in the sprite. */
const icons = {
  arrow: 'ArrowRight',
  back: 'ArrowLeft',
  backpack: 'Backpack',
  bell: 'Bell',
  bicycle: 'Bicycle',
  book: 'Book',
  branch: 'Branching',
  briefcase: 'Briefcase',
  building: 'Buildings2',
  calculator: 'Calculator',
  calendar: 'Calendar',
  chat: 'Chat',
  check: 'Checkmark',
  child: 'TeddyBear',
  clock: 'Clock',
  cog: 'Cog',
  coins: 'BankNote',
  cross: 'XMark',
  danger: 'XMarkOctagon',
  done: 'CheckmarkCircle',
  down: 'ArrowDown',
  download: 'Download',
  edit: 'Pencil',
  envelope: 'EnvelopeClosed',
  eye: 'Eye',
  file: 'FileText',
  filter: 'Funnel',
  flask: 'TestFlask',
  folder: 'Folder',
  gavel: 'Gavel',
  globe: 'Globe',
  group: 'PersonGroup',
  hand: 'HandHeart',
  handshake: 'Handshake',
  hash: 'Hashtag',
  heart: 'Heart',
  hourglass: 'Hourglass',
  house: 'HouseHeart',
  inbox: 'Inbox',
  info: 'InformationSquare',
  next: 'ChevronRight',
  padlock: 'PadlockLocked',
  palette: 'Palette',
  paperclip: 'Paperclip',
  person: 'PersonCircle',
  phone: 'Phone',
  pin: 'LocationPin',
  plant: 'Plant',
  plus: 'Plus',
  previous: 'ChevronLeft',
  printer: 'PrinterSmall',
  receipt: 'Receipt',
  recycle: 'Recycle',
  redo: 'ArrowRedo',
  rocket: 'Rocket',
  search: 'MagnifyingGlass',
  send: 'Paperplane',
  shield: 'ShieldLock',
  'sign-in': 'Enter',
  'sign-out': 'Leave',
  'sort-down': 'SortDown',
  'sort-up': 'SortUp',
  sort: 'ArrowsUpDown',
  star: 'Star',
  sun: 'ParasolBeach',
  table: 'Table',
  tasks: 'Tasklist',
  trash: 'Trash',
  undo: 'ArrowUndo',
  up: 'ArrowUp',
  warning: 'ExclamationmarkTriangle',
} as const

export type IconName = keyof typeof icons

const require = createRequire(import.meta.url)
const folder = require.resolve('@navikt/aksel-icons/package.json').replace(/package\.json$/, 'dist/svg/')

const symbol = ([name, file]: [string, string]): string => {
  const inner = readFileSync(`${folder}${file}.svg`, 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<title[\s\S]*?<\/title>/, '')
    // Two decimals of a pixel in 24 are enough for any eye.
    .replaceAll(/\d+\.\d{3,}/g, number => String(Number(Number(number).toFixed(2))))
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`
}

/** All icons in one file: a page refers into it, and the browser keeps it. */
export const sprite = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(icons).map(symbol).join('')}</svg>`,
)

/** Where it is served. */
export const spritePath = addressOf('icons.svg', sprite)
