import assert from 'node:assert/strict'
import { it } from 'node:test'
import { drawingFault } from './drawing.ts'

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inner}</svg>`

it('shapes in the colours of the theme may be there', () => {
  assert.equal(drawingFault(svg('<path fill="var(--ds-color-accent-base-default)" d="M0 0h8v8z"/>')), undefined)
  assert.equal(drawingFault(svg('<g fill="url(#g)"><circle r="1"/></g>')), undefined)
})

it('what runs, styles or fetches may not, and is told what to do', () => {
  for (const [inner, advice] of [
    ['<script>alert(1)</script>', /take away script/],
    ['<style>*{}</style>', /take away script/],
    ['<image href="https://elsewhere.example/x.png"/>', /take away script/],
    ['<g onload="x()"/>', /attributes on/],
    ['<g style="fill:red"/>', /attributes on/],
    ['<path fill="url(https://elsewhere.example/a.svg#b)"/>', /other files/],
    ['<!-- hidden -->', /other files/],
  ] as const) {
    assert.match(drawingFault(svg(inner)) ?? '', advice, inner)
  }
  assert.match(drawingFault('<?xml version="1.0"?><svg viewBox="0 0 1 1"/>') ?? '', /begin with <svg/)
  assert.match(drawingFault('<svg width="8"/>') ?? '', /viewBox/)
})
