// What stands in an outline can be dragged to where it should be. The buttons beside it do the same.
customElements.define(
  'torg-order',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector('form')
      const pageOf = el => el.closest('[data-page]')
      let held
      let line
      for (const item of this.querySelectorAll('[data-item]')) item.draggable = true
      this.addEventListener('dragstart', event => {
        held = event.target.closest?.('[data-item]')
        event.dataTransfer.effectAllowed = 'move'
        event.stopPropagation()
      })
      this.addEventListener('dragover', event => {
        const page = pageOf(event.target)
        if (!held || page?.dataset.inside !== pageOf(held).dataset.inside) return
        event.preventDefault()
        line?.classList.remove('torg-drop')
        line = event.target.closest('[data-item]') ?? page
        line.classList.add('torg-drop')
      })
      this.addEventListener('dragend', () => {
        line?.classList.remove('torg-drop')
        held = undefined
      })
      this.addEventListener('drop', event => {
        if (!held || !line) return
        event.preventDefault()
        const page = pageOf(line)
        const others = [...page.querySelectorAll('[data-item]')].filter(one => one !== held && pageOf(one) === page)
        const at = line === held ? -1 : others.indexOf(line)
        const sent = {
          gor: `till:sak:${page.dataset.inside}:${held.dataset.item}`,
          sida: page.dataset.page,
          plats: at < 0 ? others.length : at,
        }
        for (const [name, value] of Object.entries(sent)) {
          const field = document.createElement('input')
          Object.assign(field, { type: 'hidden', name, value })
          form.append(field)
        }
        if (line !== held) form.submit()
      })
    }
  },
)
