/** Where everything in a picture of a map is. Pixels; the corner is 0, 0. */
export type Places = {
  width: number
  height: number
  pools: Map<string, Box>
  lanes: Map<string, Box>
  nodes: Map<string, NodePlace>
  /** Sequence flows and messages, by id. */
  lines: Map<string, Line>
}

export type Box = { x: number; y: number; width: number; height: number }

export type Point = { x: number; y: number }

/** `text` are the lines of its name; `label` where they stand when that is not within the box. */
export type NodePlace = Box & { text: string[]; label?: Box }

/** Points from the beginning to the arrow; every part lies or stands. */
export type Line = { points: Point[]; label?: Box & { text: string[] } }

export const sizes = {
  text: 14,
  small: 12.5,
  textLine: 18,
  smallLine: 16,
  step: 168,
  stepPad: 12,
  stepLeast: 60,
  gateway: 46,
  event: 36,
  label: 132,
  answer: 104,
  heading: 124,
  gap: 10,
} as const
