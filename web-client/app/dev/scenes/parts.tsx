import { useState } from 'preact/hooks';
import { Doubtful } from '../../src/doubtful/Doubtful.tsx';
import { t } from '../../src/i18n/index.ts';
import {
  ActionButton,
  Avatar,
  Banner,
  Bars,
  Button,
  Chip,
  ConnectionState,
  Countdown,
  Dialog,
  EmptyState,
  Field,
  Menu,
  Preferences,
  Select,
  Skeleton,
  Table,
  Tabs,
  TopBar,
} from '../../src/ui/index.ts';
import { Qr } from '../../src/ui/Qr.tsx';
import { later } from '../fake.ts';
import type { Scenes } from '../scene.ts';

const names = [
  'China',
  'Fiji',
  'Hong Kong, China',
  'India',
  'Indonesia',
  'Japan',
  'Korea',
  'Malaysia',
];

function Parts() {
  const [tab, setTab] = useState<'people' | 'programme'>('people');
  const [open, setOpen] = useState(false);
  return (
    <>
      <TopBar
        over="19th Meeting of the Heads of Asia/Pacific Regional Training Centres"
        title="Parts"
        heading
      >
        <ConnectionState line="online" waiting={0} />
      </TopBar>
      <main id="main" class="stack pad">
        <div class="row">
          <Button kind="primary">Send answer</Button>
          <Button icon="plus">Extend by 5 minutes</Button>
          <Button kind="quiet">Change answer</Button>
          <Button kind="danger" icon="trash">
            Remove
          </Button>
          <Button kind="primary" progress="pending">
            Send answer
          </Button>
          <Button progress="done">Sent</Button>
          <Button disabled>Not now</Button>
          <ActionButton
            kind="primary"
            onAction={async () => ({ ok: false, message: 'The poll has closed.' })}
          >
            Fails in place
          </ActionButton>
        </div>
        <div class="row">
          <ConnectionState line="online" waiting={0} />
          <ConnectionState line="connecting" waiting={0} />
          <ConnectionState line="reconnecting" waiting={1} />
          <ConnectionState line="offline" waiting={2} />
        </div>
        <div class="row">
          {names.map((name, hue) => (
            <span class="row" key={name}>
              <Avatar name={name} hue={hue} /> {name}
            </span>
          ))}
          <Avatar name="Delegate 1 (Fiji)" hue={1} away />
        </div>
        <div class="row">
          <Chip>Planned</Chip>
          <Chip tone="accent" icon="eye">
            Live
          </Chip>
          <Chip tone="good" icon="check">
            7 of 8 present
          </Chip>
          <Chip tone="warn" icon="alert">
            Missing: Fiji
          </Chip>
          <Chip tone="bad">Removed</Chip>
          <Countdown warnAtMinutes={[5, 1]} until={later(754)} />
          <Countdown warnAtMinutes={[5, 1]} until={later(184)} size="large" />
          <Countdown warnAtMinutes={[5, 1]} until={later(42)} size="large" />
        </div>
        <Banner title="Your group starts in 10 seconds">Stay on this page.</Banner>
        <Banner tone="accent" title="You are back in plenary" />
        <Banner tone="warn" title="You are offline">
          Your answer is kept and sent when you are connected.
        </Banner>
        <Banner
          tone="bad"
          title="Your answer was not accepted"
          action={<Button size="small">Try again</Button>}
        >
          The poll has closed.
        </Banner>
        <Banner tone="good">Your answer was recorded.</Banner>
        <div class="card stack">
          <Field label="Name" hint="As others should see it" value="Delegate 1 (Fiji)" />
          <Field
            label="Code"
            error="No workshop has this code. Check it with the organizer."
            value="RTC-2012"
          />
          <Select
            label="Group"
            value="a"
            choices={[
              { value: 'a', label: 'Group 1' },
              { value: 'b', label: 'Group 2' },
            ]}
            onChoose={() => undefined}
          />
        </div>
        <div class="card">
          <Bars
            name="Does your administration have a competency framework?"
            answers={18}
            bars={[
              { key: 'yes', label: 'Yes', count: 5 },
              { key: 'dev', label: 'Under development', count: 11, mine: true },
              { key: 'no', label: 'No', count: 2 },
            ]}
          />
        </div>
        <Tabs
          name="Beside"
          tabs={[
            { key: 'people', label: 'People' },
            { key: 'programme', label: 'Programme' },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          <Table
            name="People"
            order={{ by: 'name', down: false }}
            onOrder={() => undefined}
            columns={[
              { key: 'name', title: 'Name', cell: (row: string) => row, sortable: true },
              { key: 'minutes', title: 'Minutes', cell: () => '64', figures: true, sortable: true },
            ]}
            rows={names}
            rowKey={(row) => row}
          />
        </Tabs>
        <div class="row">
          <Menu label="Move to group">
            {(close) => (
              <button type="button" class="menu-item" onClick={close}>
                Group 1
              </button>
            )}
          </Menu>
          <Button onClick={() => setOpen(true)}>Open a dialog</Button>
          <Dialog
            open={open}
            title="Close the session"
            onClose={() => setOpen(false)}
            actions={<Button kind="primary">Close the session</Button>}
          >
            <p>Its polls and groups are closed with it.</p>
          </Dialog>
        </div>
        <Preferences />
        <Skeleton title />
        <EmptyState icon="people" title="Nobody is here yet">
          {t('page.lost.text')}
        </EmptyState>
      </main>
    </>
  );
}

const scenes: Scenes = {
  'parts-doubtful': () => (
    <main class="pad">
      <h1 class="unseen">A list</h1>
      <Doubtful
        encoding="Windows-1252"
        words={['Koné', 'Èðèíà', 'Müller']}
        onChoose={() => undefined}
        onRight={() => undefined}
      />
    </main>
  ),
  parts: () => <Parts />,
  'parts-qr': () => (
    <main id="main" class="pad" style={{ maxInlineSize: '16rem' }}>
      <h1 class="unseen">QR</h1>
      <Qr
        text="https://plenary.example/enter#8Yt2mQ4sWc0bV7nKx1Zr5pLd9Gh3Jf6"
        label="QR code of the link of Delegate 1 (China)"
      />
    </main>
  ),
};
export default scenes;
