// Drawn for Torg. The classes take the municipality's colours: ground, main, soft, warm, line, skin.

const Ground = () => (
  <>
    <rect class="p-sky" width="320" height="220" rx="24" />
    <path class="p-soft" d="M0 168c50-26 98-26 150-8s112 14 170-14v50a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24z" />
  </>
)

const Birch = ({ x, tall }: { x: number; tall: number }) => (
  <>
    <ellipse class="p-leaf" cx={x} cy={168 - tall} rx="25" ry="32" />
    <path class="p-paper" d={`M${x - 3} ${160 - tall}h6l2 ${tall + 16}h-10z`} />
    <path class="p-bark" d={`M${x - 4} ${204 - tall}h4M${x} ${216 - tall}h4M${x - 5} ${228 - tall}h4`} />
  </>
)

const House = ({ x, y, wall }: { x: number; y: number; wall: 'p-main' | 'p-warm' }) => (
  <>
    <rect class={wall} x={x} y={y} width="76" height="58" />
    <path class="p-roof" d={`M${x - 8} ${y}l46-36 46 36z`} />
    <rect class="p-paper" x={x + 12} y={y + 14} width="18" height="18" rx="2" />
    <rect class="p-paper" x={x + 46} y={y + 14} width="18" height="18" rx="2" />
    <rect class="p-roof" x={x + 30} y={y + 34} width="16" height="24" rx="2" />
  </>
)

const Person = ({ x, y, shirt }: { x: number; y: number; shirt: 'p-main' | 'p-warm' | 'p-roof' }) => (
  <>
    <path class={shirt} d={`M${x - 22} ${y + 56}v-12a22 22 0 0 1 44 0v12z`} />
    <circle class="p-skin" cx={x} cy={y + 4} r="15" />
    <path class="p-hair" d={`M${x - 15} ${y + 3}a15 15 0 0 1 30 0c-8-3-12-6-15-10-3 5-8 9-15 10z`} />
  </>
)

const SummerJob = () => (
  <>
    <Ground />
    <circle class="p-warm" cx="252" cy="56" r="26" />
    <Birch x={52} tall={92} />
    <Birch x={284} tall={64} />
    <path class="p-line p-tool" d="M208 178 192 72" />
    <path class="p-roof" d="M192 176h34l-3-8h-28z" />
    <Person x={156} y={104} shirt="p-main" />
    <path class="p-arm" d="M172 138c12 2 20-4 28-14" />
    <circle class="p-skin" cx="200" cy="123" r="6" />
    <ellipse class="p-leaf" cx="106" cy="170" rx="30" ry="16" />
    <circle class="p-warm" cx="94" cy="162" r="6" />
    <circle class="p-paper" cx="110" cy="158" r="6" />
    <circle class="p-warm" cx="122" cy="166" r="6" />
  </>
)

const School = () => (
  <>
    <Ground />
    <rect class="p-main" x="70" y="92" width="180" height="84" />
    <path class="p-roof" d="M60 92h200l-24-26H84z" />
    <path class="p-roof" d="M138 66l22-24 22 24z" />
    <circle class="p-paper" cx="160" cy="80" r="10" />
    <path class="p-line" d="M160 74v6l4 3" />
    {[88, 122, 184, 218].map(x => (
      <rect class="p-paper" x={x} y="108" width="20" height="26" rx="2" key={x} />
    ))}
    <rect class="p-warm" x="148" y="138" width="24" height="38" rx="2" />
    <Birch x={36} tall={70} />
    <Birch x={288} tall={84} />
  </>
)

const Home = () => (
  <>
    <Ground />
    <circle class="p-warm" cx="60" cy="52" r="20" />
    <Birch x={44} tall={66} />
    <House x={92} y={118} wall="p-warm" />
    <House x={192} y={104} wall="p-main" />
    <Birch x={292} tall={80} />
  </>
)

const Table = () => (
  <>
    <Ground />
    <path
      class="p-paper"
      d="M40 34h64a12 12 0 0 1 12 12v24a12 12 0 0 1-12 12H74L60 96V82H40a12 12 0 0 1-12-12V46a12 12 0 0 1 12-12z"
    />
    <path class="p-line" d="M46 52h52M46 64h34" />
    <Person x={92} y={108} shirt="p-main" />
    <Person x={160} y={100} shirt="p-warm" />
    <Person x={228} y={108} shirt="p-roof" />
    <rect class="p-hair" x="46" y="156" width="228" height="12" rx="6" />
    <path class="p-hair" d="M66 168h10v36H66zM244 168h10v36h-10z" />
    <rect class="p-paper" x="126" y="146" width="30" height="10" rx="2" />
    <rect class="p-warm" x="196" y="142" width="14" height="14" rx="3" />
  </>
)

const Letter = () => (
  <>
    <Ground />
    <rect class="p-paper" x="82" y="62" width="156" height="106" rx="10" />
    <path class="p-main" d="M82 76a14 14 0 0 1 14-14h128a14 14 0 0 1 14 14l-78 54z" />
    <circle class="p-warm" cx="238" cy="66" r="20" />
    <path class="p-check" d="m229 66 6 7 12-13" />
  </>
)

const Search = () => (
  <>
    <Ground />
    <rect class="p-paper" x="72" y="48" width="120" height="128" rx="10" />
    <path class="p-line" d="M92 76h80M92 98h60M92 120h72M92 142h40" />
    <circle class="p-glass" cx="204" cy="118" r="34" />
    <path class="p-handle" d="m229 143 30 30" />
  </>
)

export const pictures = {
  'summer-job': SummerJob,
  school: School,
  home: Home,
  table: Table,
  letter: Letter,
  search: Search,
}
