// Brings up the questions that follow from an answer at once, and puts away those that no longer do. Without it they come when the
// page is continued. What is put away keeps what was typed in it, and is not sent.
const parts = box => [...box.querySelectorAll(':scope > [data-part]')]
const nameOf = part => part.dataset.part
// How long a question stands there before whoever goes on can be thought to have seen it, in milliseconds.
const toBeSeen = 2000
const put = (part, away) => {
  part.hidden = away
  for (const field of part.querySelectorAll('input, select, textarea, button')) field.disabled = away
}

customElements.define(
  'torg-follow',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.closest('form')
      const box = this.firstElementChild
      const asked = box?.querySelector('[name=_asked]')
      if (!form || !asked) return
      const line = document.createElement('p')
      line.className = 'ds-sr-only'
      line.role = 'status'
      this.append(line)
      const from = this.getAttribute('from').split(' ')
      let latest = 0
      const unseen = new Set()
      let known
      let timer
      const ask = async () => {
        clearTimeout(timer)
        const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
        if (known === `${body}`) return
        known = `${body}`
        latest += 1
        const mine = latest
        try {
          const answer = await fetch(this.getAttribute('href'), { method: 'POST', body, redirect: 'manual' })
          // Anything but a part of the page: signed out, or sent meanwhile. Then it comes when the page is continued.
          if (!answer.ok || !/^text\/html/.test(answer.headers.get('content-type'))) throw answer
          const fresh = document.createElement('template')
          fresh.innerHTML = await answer.text()
          if (mine === latest) place(fresh.content.firstElementChild)
        } catch {
          known = undefined
        }
      }
      const place = fresh => {
        const here = new Map(parts(box).map(part => [nameOf(part), part]))
        const wanted = new Set(parts(fresh).map(nameOf))
        const gone = parts(box).filter(part => !part.hidden && !wanted.has(nameOf(part)))
        for (const part of gone) {
          // Nothing goes away under the fingers of somebody: it does when they have left it.
          if (part.contains(document.activeElement)) part.addEventListener('focusout', () => soon(0), { once: true })
          else put(part, true)
        }
        asked.value = fresh.querySelector('[name=_asked]').value
        const came = []
        let before = asked
        for (const part of parts(fresh)) {
          const there = here.get(nameOf(part))
          if (!there) before.after(part)
          else if (part.dataset.made && there.innerHTML !== part.innerHTML) there.replaceChildren(...part.childNodes)
          if (!there || there.hidden) came.push(there ?? part)
          if (!there) {
            unseen.add(nameOf(part))
            setTimeout(() => unseen.delete(nameOf(part)), toBeSeen)
          }
          if (there?.hidden) put(there, false)
          before = there ?? part
        }
        const away = gone.filter(part => part.hidden)
        const said = [
          [came, 'came'],
          [away, 'gone'],
        ].flatMap(([list, name]) => (list.length ? [this.getAttribute(name), list.map(heading).join(', ')] : []))
        if (said.length) line.textContent = said.join(' ')
        // What came back with something typed in it may bring up more.
        if (came.length) soon(0)
      }
      const heading = part => (part.querySelector('legend, label, dt') ?? part).textContent.trim()
      const soon = pause => {
        clearTimeout(timer)
        timer = setTimeout(ask, pause)
      }
      for (const kind of ['focusin', 'input'])
        box.addEventListener(kind, ({ target }) => unseen.delete(target.closest('[data-part]')?.dataset.part))
      // What came up under the press of the button is not sent as asked: the page comes back and says that it came.
      let sending = false
      form.addEventListener('submit', () => {
        sending = true
      })
      form.addEventListener('formdata', ({ formData }) => {
        if (!sending) return
        sending = false
        const seen = asked.value.split(' ').filter(name => !unseen.has(name))
        formData.set('_asked', seen.join(' '))
      })
      for (const [kind, pause] of [
        ['input', 700],
        ['change', 0],
      ])
        form.addEventListener(kind, event => from.includes(event.target.name) && soon(pause))
    }
  },
)
