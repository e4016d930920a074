'use strict';
// Steps through the events, marks what is shown in the pictures, and zooms them. Without it
// the page is the pictures and the list.
(() => {
	const all = (what, where = document) => [...where.querySelectorAll(what)];
	const steps = document.body.dataset.steps.split(' ').filter(Boolean).map(Number);
	const stage = document.getElementById('stage');
	const told = document.getElementById('told');
	const count = document.getElementById('count');
	let now = -1; // the event that is shown, by its number

	const marksOf = (item, n) => {
		const own = all(`.sheet [data-e="${n}"]`);
		const place = item.dataset.p;
		return place ? own.concat(all(`.sheet [data-p="${CSS.escape(place)}"]`)) : own;
	};

	// A ring stands about the shapes of a mark and leaves out its words, which stand among others.
	const ring = (mark) => {
		const parts = all('rect, circle, path, use', mark).map((part) => part.getBBox());
		if (parts.length === 0) return;
		const left = Math.min(...parts.map((b) => b.x));
		const top = Math.min(...parts.map((b) => b.y));
		const box = {
			x: left, y: top,
			width: Math.max(...parts.map((b) => b.x + b.width)) - left,
			height: Math.max(...parts.map((b) => b.y + b.height)) - top,
		};
		const r = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
		const room = 2.5;
		for (const [name, value] of Object.entries({ x: box.x - room, y: box.y - room, width: box.width + 2 * room, height: box.height + 2 * room, rx: 4, class: 'ring' })) {
			r.setAttribute(name, value);
		}
		mark.parentNode.appendChild(r);
	};

	// Only what shows can be measured: of each picture there is one for wide windows and one for
	// narrow ones, so in a window of another width the rings are drawn anew.
	const rings = () => {
		all('.ring').forEach((r) => r.remove());
		all('.told').filter((mark) => mark.getClientRects().length > 0).forEach(ring);
	};
	addEventListener('resize', rings);

	const show = (n, opening) => {
		const item = document.getElementById('e' + n);
		if (!item) return;
		now = n;
		all('.told').forEach((mark) => mark.classList.remove('told'));
		all('li.on').forEach((li) => li.classList.remove('on'));
		item.classList.add('on');
		marksOf(item, n).forEach((mark) => mark.classList.add('told'));
		rings();
		const copy = item.firstElementChild.cloneNode(true);
		copy.removeAttribute('aria-labelledby');
		all('[id]', copy).forEach((part) => part.removeAttribute('id'));
		told.replaceChildren(copy);
		const at = steps.indexOf(n);
		count.textContent = at < 0 ? '' : `${at + 1} / ${steps.length}`;
		stage.hidden = false;
		for (const b of all('[data-step]')) {
			b.disabled = nextOf(Number(b.dataset.step)) === undefined;
		}
		// A page that opens does not name the step in its address: loaded again, it would scroll there.
		if (!opening) history.replaceState(null, '', '#e' + n);
	};

	// nextOf returns the step before or after what is shown; of an event that is no step, the
	// next one in the order of the list.
	const nextOf = (by) => {
		const at = steps.indexOf(now);
		if (at >= 0) return steps[at + by];
		const beyond = steps.filter((n) => (by > 0 ? n > now : n < now)).sort((a, b) => a - b);
		return by > 0 ? beyond[0] : beyond[beyond.length - 1];
	};

	const step = (by) => {
		const n = nextOf(by);
		if (n !== undefined) show(n);
	};

	for (const b of all('[data-step]')) b.addEventListener('click', () => step(Number(b.dataset.step)));
	document.addEventListener('keydown', (e) => {
		if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('.sheet')) return;
		if (e.key === 'ArrowRight') step(1);
		else if (e.key === 'ArrowLeft') step(-1);
		else return;
		e.preventDefault();
	});
	addEventListener('hashchange', () => {
		const m = /^#e(\d+)$/.exec(location.hash);
		if (m) show(Number(m[1]));
	});

	// A place stands for its events: pressed again, the next of them shows.
	const nextAt = (place) => {
		const here = all(`li[data-p="${CSS.escape(place)}"]`).map((li) => Number(li.id.slice(1)));
		return here[(here.indexOf(now) + 1) % here.length];
	};

	for (const sheet of all('.sheet')) {
		const svg = sheet.querySelector('svg');
		const whole = svg.getAttribute('viewBox').split(' ').map(Number);
		let view = [...whole];
		let from = null; // where a drag began
		const set = (next) => {
			const w = Math.min(Math.max(next[2], whole[2] / 16), whole[2]);
			const h = (w * whole[3]) / whole[2];
			view = [Math.min(Math.max(next[0], 0), whole[2] - w), Math.min(Math.max(next[1], 0), whole[3] - h), w, h];
			svg.setAttribute('viewBox', view.join(' '));
			svg.classList.toggle('near', w < whole[2]);
		};
		const point = (e) => {
			const box = svg.getBoundingClientRect();
			return [(e.clientX - box.left) / box.width, (e.clientY - box.top) / box.height];
		};
		const zoom = (by, [x, y]) => {
			const w = view[2] / by;
			const h = view[3] / by;
			set([view[0] + (view[2] - w) * x, view[1] + (view[3] - h) * y, w, h]);
		};
		const pan = (dx, dy) => set([view[0] + dx * view[2], view[1] + dy * view[3], view[2], view[3]]);

		const tools = sheet.parentNode.querySelector('.tools');
		tools.hidden = false;
		for (const b of all('[data-zoom]', tools)) {
			b.addEventListener('click', () => {
				if (b.dataset.zoom === 'all') set(whole);
				else zoom(b.dataset.zoom === 'in' ? 1.6 : 1 / 1.6, [0.5, 0.5]);
			});
		}
		svg.addEventListener('wheel', (e) => {
			if (!e.ctrlKey) return; // a plain wheel scrolls the page
			e.preventDefault();
			zoom(Math.exp(-e.deltaY / 300), point(e));
		}, { passive: false });
		sheet.addEventListener('keydown', (e) => {
			const by = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] }[e.key];
			if (e.key === '+' || e.key === '=') zoom(1.6, [0.5, 0.5]);
			else if (e.key === '-') zoom(1 / 1.6, [0.5, 0.5]);
			else if (e.key === '0') set(whole);
			else if (by && view[2] < whole[2]) pan(...by);
			else return;
			e.preventDefault();
		});
		svg.addEventListener('pointerdown', (e) => {
			if (view[2] < whole[2]) from = { at: point(e), view: [...view], moved: false };
		});
		svg.addEventListener('pointermove', (e) => {
			if (!from) return;
			const [x, y] = point(e);
			const dx = x - from.at[0];
			const dy = y - from.at[1];
			if (!from.moved && Math.hypot(dx, dy) < 0.005) return;
			from.moved = true;
			set([from.view[0] - dx * view[2], from.view[1] - dy * view[3], view[2], view[3]]);
		});
		let dragged = false;
		addEventListener('pointerup', () => {
			dragged = from !== null && from.moved;
			from = null;
		});
		svg.addEventListener('click', (e) => {
			if (dragged) return;
			const mark = e.target.closest('[data-e], [data-p]');
			if (!mark) return;
			const n = mark.dataset.e !== undefined ? Number(mark.dataset.e) : nextAt(mark.dataset.p);
			if (n !== undefined) show(n);
		});
	}

	const first = /^#e(\d+)$/.exec(location.hash);
	if (first) show(Number(first[1]));
	else if (steps.length) show(steps[0], true);
})();
