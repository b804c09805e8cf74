// How long each question of a page held the writer, in spans as coarse as those that are kept, and told when the page is sent. Never
// while the page lies hidden, never what is typed or when, and nothing that says who writes. Without it only the page's time is known.
customElements.define(
  'torg-time',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.closest('form')
      const told = this.querySelector('input')
      if (!form || !told) return
      const spans = this.getAttribute('spans').split(' ').map(Number)
      const spent = new Map()
      let now
      const end = () => {
        if (now) spent.set(now.question, (spent.get(now.question) ?? 0) + (Date.now() - now.since) / 1000)
        now = undefined
      }
      const begin = field => {
        end()
        // A field is called by its question, and by its part of it: phone, budget-rent-sum.
        const question = field?.name?.split('-')[0]
        if (question && !question.startsWith('_')) now = { question, since: Date.now() }
      }
      form.addEventListener('focusin', event => begin(event.target))
      form.addEventListener('focusout', end)
      document.addEventListener('visibilitychange', () =>
        document.hidden || !form.contains(document.activeElement) ? end() : begin(document.activeElement),
      )
      form.addEventListener('submit', () => {
        end()
        told.value = [...spent]
          .map(([question, seconds]) => `${question}:${spans.findLast(from => from <= seconds) ?? 0}`)
          .join(' ')
      })
    }
  },
)
