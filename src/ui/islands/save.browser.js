// Saves what is typed while one types. Without it a page is saved by its buttons; the page is never redrawn and the focus never moved.
customElements.define(
  'torg-save',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.closest('form')
      const view = form?.elements._view
      if (!view) return
      // A page that is loaded anew is the same writer, and not another device.
      view.value = history.state?.view ?? view.value
      history.replaceState({ ...history.state, view: view.value }, '')
      const line = document.createElement('p')
      line.setAttribute('role', 'status')
      this.append(line)
      const say = words => {
        if (line.textContent !== words) line.textContent = words
      }
      say(this.getAttribute('begin'))
      let typed = false
      let left = false
      let over = false
      let busy
      let since
      let timer
      const save = async leaving => {
        clearTimeout(timer)
        if (!typed || left || over || (busy && !leaving)) return
        typed = false
        since = undefined
        busy = true
        // Outlives the page, as long as it is no longer than browsers allow.
        const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
        try {
          const answer = await fetch(this.getAttribute('href'), {
            method: 'POST',
            body,
            redirect: 'manual',
            keepalive: `${body}`.length < 60_000,
          })
          // Anything but words of ours: signed out, or something is wrong.
          if (!/^text\/plain/.test(answer.headers.get('content-type'))) throw answer
          over = answer.status === 409
          say(await answer.text())
          busy = false
          if (typed) soon(2000)
        } catch {
          busy = false
          typed = true
          say(this.getAttribute('failed'))
          soon(20_000)
        }
      }
      const soon = pause => {
        clearTimeout(timer)
        timer = setTimeout(() => save(), pause)
      }
      form.addEventListener('input', () => {
        typed = true
        since ??= Date.now()
        // A pause, but never more than ten seconds of writing that is not saved.
        soon(Math.max(0, Math.min(2000, since + 10_000 - Date.now())))
      })
      form.addEventListener('submit', event => {
        // Every button saves the page itself, but for the one that changes the language.
        left = event.submitter?.name !== '_language'
      })
      addEventListener('pageshow', () => {
        left = false
      })
      addEventListener('pagehide', () => save(true))
      document.addEventListener('visibilitychange', () => document.hidden && save(true))
    }
  },
)
