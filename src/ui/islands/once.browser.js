// A second press while the first is on its way sends nothing. The server would answer it with the same receipt anyway.
customElements.define(
  'torg-once',
  class extends HTMLElement {
    connectedCallback() {
      let sent = false
      this.addEventListener('submit', event => {
        if (event.defaultPrevented) return
        if (sent) return event.preventDefault()
        sent = true
        event.submitter?.setAttribute('aria-busy', 'true')
      })
      // Back from the next page: the browser may show this one as it was left.
      addEventListener('pageshow', () => {
        sent = false
        for (const button of this.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
      })
    }
  },
)
