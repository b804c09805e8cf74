// Says how much room is left: to the eye at once, to the ear when the writer pauses.
customElements.define(
  'torg-count',
  class extends HTMLElement {
    connectedCallback() {
      const area = this.querySelector('textarea')
      const shown = this.querySelector('.torg-count')
      if (!area || !shown) return
      const max = Number(this.getAttribute('max'))
      const spoken = document.createElement('p')
      spoken.className = 'ds-sr-only'
      spoken.setAttribute('aria-live', 'polite')
      this.append(spoken)
      const inWords = this.getAttribute('in') === 'words'
      const written = () => (inWords ? (area.value.match(/\S+/g) ?? []) : [...area.value]).length
      const words = () => {
        const left = max - written()
        const name = `${left < 0 ? 'over' : 'left'}${Math.abs(left) === 1 ? '-one' : ''}`
        shown.classList.toggle('torg-count-over', left < 0)
        return (this.getAttribute(name) ?? '').replace(
          '[n]',
          Math.abs(left).toLocaleString(document.documentElement.lang),
        )
      }
      let pause
      area.addEventListener('input', () => {
        const text = words()
        shown.textContent = text
        clearTimeout(pause)
        pause = setTimeout(() => {
          spoken.textContent = text
        }, 1000)
      })
      if (area.value) shown.textContent = words()
    }
  },
)
