import type { JSX } from 'preact'

// The elements that src/ui/islands brings to life. Without script each is only a box around what it holds.
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'torg-diagram': JSX.HTMLAttributes<HTMLElement> & {
        kind: 'bpmn' | 'dmn'
        editor: string
        looks: string
        filename: string
        unread: string
        failed: string
        overview: string
      }
      'torg-errors': JSX.HTMLAttributes<HTMLElement>
      'torg-once': JSX.HTMLAttributes<HTMLElement>
      'torg-order': JSX.HTMLAttributes<HTMLElement>
      'torg-save': JSX.HTMLAttributes<HTMLElement> & { href: string; begin: string; failed: string }
      'torg-time': JSX.HTMLAttributes<HTMLElement> & { spans: string }
      'torg-follow': JSX.HTMLAttributes<HTMLElement> & { href: string; from: string; came: string; gone: string }
      'torg-choose': JSX.HTMLAttributes<HTMLElement> & { 'found-one': string; found: string; none: string }
      'torg-here': JSX.HTMLAttributes<HTMLElement> & { button: string; waiting: string; found: string; failed: string }
      'torg-count': JSX.HTMLAttributes<HTMLElement> & {
        max: number
        in: 'characters' | 'words'
        left: string
        'left-one': string
        over: string
        'over-one': string
      }
    }
  }
}
