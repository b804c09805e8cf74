// A long list becomes a field to search in (the combobox of the ARIA Authoring Practices). The list itself stays, out of
// sight: it is what is sent.
const bare = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const parts = text =>
  bare(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .split(' ')
const most = 50

customElements.define(
  'torg-choose',
  class extends HTMLElement {
    connectedCallback() {
      const list = this.querySelector('select')
      const words = [...(list ?? this.querySelector('datalist')).options]
        .filter(o => o.value)
        .map(o => o.label || o.value)
      const field = list ? document.createElement('input') : this.querySelector('input')
      const { id } = list ?? field
      if (list) {
        field.className = list.className
        for (const name of ['aria-describedby', 'aria-invalid'])
          if (list.hasAttribute(name)) field.setAttribute(name, list.getAttribute(name))
        if (list.value) field.value = list.selectedOptions[0].label
        list.id = `${id}-lista`
        list.hidden = true
        field.id = id
        list.after(field)
      }
      const box = document.createElement('ul')
      box.className = 'torg-suggestions'
      box.id = `${id}-forslag`
      box.role = 'listbox'
      box.ariaLabel = field.labels[0]?.textContent ?? ''
      box.hidden = true
      const spoken = document.createElement('p')
      spoken.className = 'ds-sr-only'
      spoken.ariaLive = 'polite'
      field.after(box, spoken)
      field.role = 'combobox'
      field.autocomplete = 'off'
      field.ariaAutoComplete = 'list'
      field.ariaExpanded = 'false'
      field.setAttribute('aria-controls', box.id)

      const fitting = () => {
        const typed = parts(field.value)
        const first = word => (bare(word).startsWith(bare(field.value.trim())) ? 0 : 1)
        return words
          .filter(word => typed.every(part => parts(word).some(own => own.startsWith(part))))
          .sort((a, b) => first(a) - first(b))
      }
      const mark = option => {
        for (const one of box.children) one.ariaSelected = String(one === option)
        if (option) field.setAttribute('aria-activedescendant', option.id)
        else field.removeAttribute('aria-activedescendant')
        option?.scrollIntoView({ block: 'nearest' })
      }
      const close = () => {
        box.hidden = true
        field.ariaExpanded = 'false'
        mark()
      }
      const take = word => {
        if (word !== undefined) field.value = word
        if (list) list.value = [...list.options].find(o => o.value && o.label === word)?.value ?? ''
        close()
      }
      let pause
      const open = () => {
        const found = fitting()
        box.replaceChildren(
          ...found.slice(0, most).map((word, n) => {
            const option = document.createElement('li')
            option.role = 'option'
            option.id = `${box.id}-${n}`
            option.textContent = word
            return option
          }),
        )
        mark()
        box.hidden = found.length === 0
        field.ariaExpanded = String(!box.hidden)
        clearTimeout(pause)
        pause = setTimeout(() => {
          const name = ['none', 'found-one'][found.length] ?? 'found'
          spoken.textContent = this.getAttribute(name).replace('[n]', found.length)
        }, 700)
      }

      field.addEventListener('input', open)
      field.addEventListener('click', () => box.hidden && open())
      field.addEventListener('keydown', event => {
        const chosen = box.querySelector('[aria-selected=true]')
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step) {
          if (box.hidden) open()
          const all = [...box.children]
          mark(all.at((all.indexOf(chosen) + step + (chosen || step > 0 ? 0 : 1)) % all.length))
        } else if (event.key === 'Enter' && chosen) take(chosen.textContent)
        else if (event.key === 'Escape' && !box.hidden) close()
        else return
        event.preventDefault()
      })
      // Pressing in the list must not take the focus from the field.
      box.addEventListener('pointerdown', event => event.preventDefault())
      box.addEventListener('click', event => take(event.target.closest('li')?.textContent))
      // What is written out, or can only mean one, is chosen; anything else is no choice.
      const settle = () => {
        const text = field.value.trim()
        const found = fitting()
        // Habo and Håbo are two: what is written exactly goes before what is written alike.
        const same =
          found.find(word => word.toLowerCase() === text.toLowerCase()) ?? found.find(word => bare(word) === bare(text))
        if (list) take(text === '' ? '' : (same ?? (found.length === 1 ? found[0] : undefined)))
        else close()
      }
      // Enter sends the form without leaving the field.
      field.addEventListener('change', settle)
      field.addEventListener('blur', settle)
    }
  },
)
