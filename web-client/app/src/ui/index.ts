export { Avatar, initials } from './Avatar.tsx';
export { Announcer, announce } from './announce.tsx';
export { Banner, Chip, EmptyState, Skeleton, type Tone } from './Banner.tsx';
export { type Bar, Bars, Fill } from './Bars.tsx';
export {
  ActionButton,
  Button,
  buttonClass,
  IconButton,
  Problem,
  Spinner,
  type Told,
} from './Button.tsx';
export { ConnectionState, type Line } from './ConnectionState.tsx';
export { Countdown } from './Countdown.tsx';
export { Dialog } from './Dialog.tsx';
export { type Choice, Field, Select, TextField } from './Field.tsx';
export { Icon, type IconName } from './Icon.tsx';
export { Menu } from './Menu.tsx';
export { OwnTime } from './OwnTime.tsx';
export { Preferences, Segments } from './Preferences.tsx';
export { Qr } from './Qr.tsx';
export { Switch } from './Switch.tsx';
export { type Column, type Order, Table } from './Table.tsx';
export { type Tab, Tabs } from './Tabs.tsx';
export { ToastPlace, toast } from './Toast.tsx';
export { Mark, TopBar } from './TopBar.tsx';
