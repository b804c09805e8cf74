import { createHash } from 'node:crypto'

/** The one style sheet of the simulator's pages, in the page itself: nothing is loaded. */
export const style = `
:root{color-scheme:light dark;--ground:#f4f1ec;--card:#fff;--ink:#22262b;--soft:#565d66;--line:#d9d3c8;--edge:#7d8590;--hover:#faf6ee;
--mark:#0b5563;--mark-soft:#dcecee;--warn:#ffd666;--warn-ink:#2b2100;--focus:#7a2ea0}
@media(prefers-color-scheme:dark){:root{--ground:#15181b;--card:#1e2226;--ink:#eceae6;--soft:#b3b8bf;--line:#353b42;--edge:#8a929c;--hover:#262c31;
--mark:#8fd3de;--mark-soft:#173940;--warn:#4a3a00;--warn-ink:#ffe9a8;--focus:#e3b5ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
.inner{max-width:56rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
.banner{background:var(--warn);color:var(--warn-ink)}
.banner p{margin-block:0;padding-block:.75rem}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.5rem 1rem;padding-block:1.25rem}
.brand{display:flex;align-items:center;gap:.625rem;margin:0;font-weight:650}
.brand svg{width:2rem;height:2rem;flex:none;color:var(--mark)}
a{color:var(--mark);text-underline-offset:.2em;display:inline-block;padding-block:.25rem}
main{padding-block:1rem 3.5rem}
h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.375rem);line-height:1.2;letter-spacing:-.015em;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .25rem}
.lead{margin:0 0 1.75rem;color:var(--soft);max-width:40rem}
.message{margin:0 0 1.75rem;padding:.875rem 1.125rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
.message p{margin:0;white-space:pre-line}
.message p:first-child{color:var(--soft);font-size:.9375rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
h2+ul{margin-top:1rem}
button{font:inherit;color:inherit;width:100%;text-align:start;cursor:pointer;background:var(--card);border:1px solid var(--line);border-radius:.75rem;
padding:.875rem 1rem;display:flex;align-items:center;gap:.875rem;height:100%}
.person{box-shadow:0 1px 2px rgb(0 0 0/.06)}
button:hover{background:var(--hover);border-color:var(--edge)}
button:focus-visible,a:focus-visible,h1:focus-visible{outline:.1875rem solid var(--focus);outline-offset:.1875rem}
.initials{flex:none;width:2.75rem;height:2.75rem;border-radius:50%;display:grid;place-items:center;background:var(--mark-soft);color:var(--mark);font-weight:650;letter-spacing:.02em}
.words{flex:1;min-width:0;display:grid;gap:.0625rem}
.name{font-weight:650}
.note{color:var(--soft);font-size:.9375rem;line-height:1.4}
.go{flex:none;width:1.25rem;height:1.25rem;color:var(--soft)}
.fail button{background:transparent;border-color:var(--edge);border-style:dashed;border-radius:.625rem}
.fail button:hover{background:var(--card);border-style:solid}
.back{display:inline-flex;width:auto;background:var(--mark);color:var(--ground);padding:.75rem 1.25rem;border-radius:.625rem;text-decoration:none;font-weight:600;margin-top:.75rem}
details{margin-top:2rem;color:var(--soft)}
summary{cursor:pointer;padding-block:.25rem}
@media(min-width:44rem){ul{grid-template-columns:1fr 1fr}.fail ul{grid-template-columns:1fr 1fr 1fr}}
@media(forced-colors:active){button,.banner{border:1px solid}}
`

/** Allows this style sheet and forms to ourselves and back to the service; nothing else. */
export const contentPolicy = (backTo: string[]): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    // A form's redirect counts as its target in Chromium.
    `form-action ${["'self'", ...backTo].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
