const shapes = {
  alert: 'M10 3 2.5 16.5h15L10 3ZM10 8v4M10 14.4v.1',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  ballot: 'M4 4h12v12H4zM7 10l2 2 4-4.5',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13L5 14ZM8.5 17.5h3',
  building: 'M3 17h14M4.5 17V8M15.5 17V8M8.2 17V8M11.8 17V8M3 8l7-5 7 5H3Z',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  chart: 'M4 16.5V10M8 16.5V5M12 16.5v-8M16 16.5V3.5',
  check: 'M4 10.5 8 14.5 16 5.5',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 6.5V10l2.5 2',
  close: 'M5 5l10 10M15 5 5 15',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  crown: 'M3.5 15.5h13M4 13 3 5.5l4 3 3-4.5 3 4.5 4-3L16 13H4Z',
  door: 'M5 17V3h10v14M3 17h14M12 10v.1',
  down: 'M10 3v10M5.5 9 10 13.5 14.5 9M4 17h12',
  edit: 'M4 16l.8-3.5L13.5 3.8l2.7 2.7L7.5 15.2 4 16Z',
  external: 'M11 4h5v5M16 4l-7 7M14 11.5V16H4V6h4.5',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10ZM10 7.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z',
  file: 'M5 3h7l3.5 3.5V17H5zM12 3v3.5h3.5',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  flag: 'M5 17.5V3M5 4h10l-2 3.5 2 3.5H5',
  globe:
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM3 10h14M10 3c4 4.5 4 9.5 0 14M10 3c-4 4.5-4 9.5 0 14',
  group: 'M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM11 11h5v5h-5z',
  hand: 'M6 11V5.5a1.3 1.3 0 0 1 2.6 0V10M8.6 9V3.8a1.3 1.3 0 0 1 2.6 0V9M11.2 9.5V5a1.3 1.3 0 0 1 2.6 0v6.5c0 3.5-1.8 5.5-4.5 5.5-2.4 0-3.5-1-4.8-3.2L3 10.8c.8-1 1.9-.7 3 .7',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 9v4.5M10 6.4v.1',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v1.5',
  link: 'M8.5 11.5l3-3M9 6l1.5-1.5a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.5 1.5a3.5 3.5 0 0 1-5-5L6 9',
  list: 'M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.1M3.5 10h.1M3.5 15h.1',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  message: 'M3.5 4h13v9.5H9L5.5 16.5v-3h-2z',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  offline:
    'M3 3l14 14M6 12.5a5.5 5.5 0 0 1 5-1.4M3.5 9.5a9 9 0 0 1 4-2.3M11 6.6a9 9 0 0 1 5.5 2.9M10 15.8v.1',
  online: 'M6 12.5a5.5 5.5 0 0 1 8 0M3.5 9.5a9 9 0 0 1 13 0M10 15.8v.1',
  pause: 'M7 4.5v11M13 4.5v11',
  people:
    'M7.5 4.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM2.5 16c0-2.8 2-4.3 5-4.3s5 1.5 5 4.3M13 5a2.5 2.5 0 0 1 0 4.8M14.5 11.9c2 .4 3.2 1.8 3.2 4.1',
  person: 'M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM4 16.5c0-3 2.4-4.5 6-4.5s6 1.5 6 4.5',
  play: 'M6 4v12l10-6L6 4Z',
  plus: 'M10 4v12M4 10h12',
  print: 'M6 7.5V3h8v4.5M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z',
  refresh: 'M16 8a6.5 6.5 0 1 0 .3 3.5M16.5 3.5V8H12',
  room: 'M3.5 5h13v8h-13zM7 17h6M10 13v4',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4ZM12.7 12.7 17 17',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
  signOut: 'M8 3.5H4v13h4M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M7.5 4.5 4 8l3.5 3.5',
  up: 'M10 16V4M5.5 8.5 10 4l4.5 4.5M4 17h12',
} as const;

export type IconName = keyof typeof shapes;

/** These point along the line, so they turn with it. */
const turning: ReadonlySet<IconName> = new Set(['arrow', 'back', 'signOut']);

/** One outlined picture; it is decoration: the word stands beside it or in the label of its button. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={turning.has(name) ? 'icon turning' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
