import type { Context } from '../../kernel/http/context.ts'
import { CardLinks } from '../components/card-links.tsx'
import { Heading } from '../components/heading.tsx'
import { Lead } from '../components/lead.tsx'
import { LinkButton } from '../components/link-button.tsx'
import { LinkList } from '../components/link-list.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { Picture } from '../components/picture.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { ServiceHeader } from '../components/service-header.tsx'
import { Page } from '../layouts/page.tsx'

/** The front. */
export const GalleryFront = ({ c }: { c: Context }) => (
  <Page
    c={c}
    title="Tjänster"
    wide
    head={
      <div class="torg-service-header">
        <div>
          <Heading level={1}>Vad vill du göra?</Heading>
          <Lead>Här finns kommunens e-tjänster. Du kan ansöka, följa ditt ärende och läsa beslut.</Lead>
          <SearchBox c={c} action="/sok" label="Sök bland tjänster" big />
        </div>
        <Picture name="home" />
      </div>
    }
  >
    <Heading level={2}>Ämnen</Heading>
    <CardLinks
      level={3}
      cards={[
        {
          href: '/a',
          title: 'Arbete',
          text: 'Sommarjobb, praktik och lediga jobb.',
          icon: 'briefcase',
          meta: '3 tjänster',
        },
        { href: '/b', title: 'Förskola och skola', text: 'Plats, skolval och ledighet.', icon: 'backpack' },
        { href: '/c', title: 'Bygga och bo', text: 'Bygglov, vatten och avfall.', icon: 'house' },
        { href: '/d', title: 'Omsorg och stöd', text: 'Hjälp hemma, stöd och råd.', icon: 'hand' },
      ]}
    />
    <LinkList
      links={[
        { href: '/x', text: 'Söka jobb', hint: 'När du vill börja arbeta' },
        { href: '/y', text: 'Flytta hit' },
      ]}
    />
    <div class="torg-cards">
      <Picture name="school" />
      <Picture name="table" />
      <Picture name="letter" />
      <Picture name="search" />
    </div>
  </Page>
)

/** A service's own page. */
export const GalleryService = ({ c }: { c: Context }) => (
  <Page
    c={c}
    title="Sommarjobb"
    crumbs={[{ text: 'Start', href: '/' }, { text: 'Arbete', href: '/amnen/arbete' }, { text: 'Sommarjobb' }]}
    head={
      <ServiceHeader
        c={c}
        name="Sommarjobb"
        lead="Tre veckors jobb hos kommunen för dig mellan 16 och 19 år."
        picture="summer-job"
      >
        <LinkButton href="/ansok">Ansök om sommarjobb</LinkButton>
      </ServiceHeader>
    }
  >
    <Heading level={2}>Vem kan söka?</Heading>
    <Paragraphs text={'Du som är folkbokförd i Almvik.\n\n- Du är 16 till 19 år.\n- Du går i skolan.'} />
  </Page>
)
