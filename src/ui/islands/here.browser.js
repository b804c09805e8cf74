// Fills in where the person is, when asked to. What is found can be changed and taken away like anything typed.
customElements.define(
  'torg-here',
  class extends HTMLElement {
    connectedCallback() {
      const field = this.querySelector('input')
      // Only where the page came over a safe connection.
      if (!navigator.geolocation || !isSecureContext) return
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'ds-button'
      button.dataset.variant = 'secondary'
      button.textContent = this.getAttribute('button')
      const spoken = document.createElement('p')
      spoken.className = 'torg-hint'
      spoken.role = 'status'
      const say = what => {
        spoken.textContent = this.getAttribute(what)
      }
      button.addEventListener('click', () => {
        say('waiting')
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            field.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`
            say('found')
          },
          () => say('failed'),
          { enableHighAccuracy: true, timeout: 20_000 },
        )
      })
      this.append(button, spoken)
    }
  },
)
