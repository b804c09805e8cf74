// The editors that experts know from elsewhere (bpmn-js, dmn-js), on a page of their own. Saving goes through the form of the page, so that the
// same gates stand before it; what the server says is shown here, and what is drawn stays in the editor whatever comes.
customElements.define(
  'torg-diagram',
  class extends HTMLElement {
    async connectedCallback() {
      const kind = this.getAttribute('kind')
      const form = this.querySelector('form')
      const said = this.querySelector('[data-said]')
      const load = (tag, values) =>
        new Promise((resolve, reject) => {
          const one = Object.assign(document.createElement(tag), values)
          one.addEventListener('load', resolve)
          one.addEventListener('error', () => reject(new Error(values.src ?? values.href)))
          document.head.append(one)
        })
      try {
        await Promise.all([
          load('link', { rel: 'stylesheet', href: this.getAttribute('looks') }),
          load('script', { src: this.getAttribute('editor') }),
        ])
      } catch (fault) {
        this.show(said, this.getAttribute('unread'), fault.message)
        return
      }
      const Modeler = kind === 'bpmn' ? globalThis.BpmnJS : globalThis.DmnJS
      // Shown before anything is drawn: what has no size can't be drawn in.
      this.toggleAttribute('ready', true)
      const modeler = new Modeler({ container: this.querySelector('[data-canvas]') })
      let changed = false
      const watch = viewer => viewer?.get('eventBus', false)?.on('commandStack.changed', () => (changed = true))
      if (kind === 'dmn') modeler.on('viewer.created', ({ viewer }) => watch(viewer))
      try {
        await modeler.importXML(this.querySelector('[data-file]').textContent)
      } catch (fault) {
        this.show(said, this.getAttribute('unread'), `${fault.message}`)
        this.toggleAttribute('ready', false)
        return
      }
      this.toggleAttribute('drawn', true)
      if (kind === 'dmn') this.views(modeler)
      else modeler.get('canvas').zoom('fit-viewport', 'auto')
      if (kind === 'bpmn') watch(modeler)
      addEventListener('beforeunload', event => {
        if (changed) event.preventDefault()
      })
      const xml = async () => (await modeler.saveXML({ format: true })).xml
      let busy = false
      form.addEventListener('submit', async event => {
        event.preventDefault()
        if (busy) return
        busy = true
        try {
          const body = new FormData(form)
          body.delete('fil')
          body.append('fil', new Blob([await xml()], { type: 'application/xml' }), `fil.${kind}`)
          const answer = await fetch(form.action, { method: 'POST', body })
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
          const words = page.querySelector('main :is([role=alert], [role=status], .ds-error-summary)')
          const rev = page.querySelector('torg-diagram input[name=rev]')
          if (answer.ok && rev) {
            form.elements.rev.value = rev.value
            changed = false
          }
          if (words) {
            // An id of the other page, and a focus that it asks for, are not of this one.
            for (const one of [words, ...words.querySelectorAll('[id]')]) one.removeAttribute('id')
            said.replaceChildren(document.importNode(words, true))
          } else this.show(said, this.getAttribute('failed'))
        } catch {
          this.show(said, this.getAttribute('failed'))
        }
        busy = false
        said.focus()
      })
      this.querySelector('[data-download]').addEventListener('click', async () => {
        const link = document.createElement('a')
        link.href = URL.createObjectURL(new Blob([await xml()], { type: 'application/xml' }))
        link.download = this.getAttribute('filename')
        link.click()
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
      })
    }

    show(said, ...lines) {
      const box = document.createElement('div')
      box.className = 'ds-alert torg-notice'
      box.dataset.color = 'warning'
      box.setAttribute('role', 'alert')
      for (const line of lines) box.append(Object.assign(document.createElement('p'), { textContent: line }))
      said.replaceChildren(box)
    }

    /** A button for each table and for the whole: the editor of decisions has none of its own. */
    views(modeler) {
      const nav = this.querySelector('[data-views]')
      const draw = () => {
        const active = modeler.getActiveView()
        nav.replaceChildren(
          ...modeler.getViews().map(view => {
            const button = document.createElement('button')
            button.type = 'button'
            button.className = 'ds-button'
            button.dataset.variant = view === active || view.id === active?.id ? 'primary' : 'secondary'
            button.setAttribute('aria-pressed', String(view.id === active?.id))
            button.textContent = view.type === 'drd' ? this.getAttribute('overview') : view.name || view.id
            button.addEventListener('click', () => modeler.open(view))
            return button
          }),
        )
      }
      modeler.on('views.changed', draw)
      draw()
    }
  },
)
