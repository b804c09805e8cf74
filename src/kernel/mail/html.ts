import type { Locale } from '../texts/texts.ts'

/** Plain text as a quiet HTML page for mail programs: paragraphs, links, nothing loaded from anywhere. */
export const htmlOf = ({ title, text, locale }: { title: string; text: string; locale: Locale }): string => {
  const paragraphs = text
    .trim()
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map(paragraph => `<p style="margin:0 0 16px">${paragraph.split(/\r?\n/).map(withLinks).join('<br>')}</p>`)
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><title>${safe(title)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif">',
    `<div style="max-width:36em">${paragraphs.join('\n')}</div></body></html>`,
  ].join('\n')
}

const withLinks = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, n) => (n % 2 === 1 ? `<a href="${safe(part)}">${safe(part)}</a>` : safe(part)))
    .join('')

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
