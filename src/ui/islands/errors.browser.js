// The error summary takes focus when the page comes, and its links also put the field's label in view.
customElements.define(
  'torg-errors',
  class extends HTMLElement {
    connectedCallback() {
      this.firstElementChild?.focus()
      this.addEventListener('click', event => {
        const link = event.target.closest?.('a[href^="#"]')
        const field = link && document.getElementById(link.hash.slice(1))
        if (!field) return
        event.preventDefault()
        const block = field.closest('fieldset, .ds-field') ?? field
        block.scrollIntoView({ block: 'start' })
        field.focus({ preventScroll: true })
      })
    }
  },
)
