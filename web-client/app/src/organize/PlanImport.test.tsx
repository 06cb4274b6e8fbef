import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { faults, planText } from '../../dev/faulty-plan.ts';
import { fakeApi } from '../../dev/organizing.ts';
import { speak } from '../i18n/index.ts';
import { aboutPlans } from '../plan/texts.ts';
import { PlanImport } from './PlanImport.tsx';
import { errorsIn } from './plan.ctrl.ts';

const root = document.createElement('div');

afterEach(async () => {
  render(null, root);
  await speak('en');
});

test('an error of a plan is told in the language of the viewer', async () => {
  await speak('fr');
  await aboutPlans.load('fr');
  await act(() =>
    render(
      <PlanImport
        api={fakeApi({})}
        draftName="test"
        given={{ name: 'heads.yaml', text: planText }}
        sent={{ is: 'wrong', errors: errorsIn(planText, faults) }}
        onImported={() => undefined}
      />,
      root,
    ),
  );

  expect(root.querySelector('.plan-errors')?.textContent).toContain(
    'Il faut ici une heure telle que "09:30"\u202f; trouvé\u00a0: "25:00".',
  );
});
