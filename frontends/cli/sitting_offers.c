/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <strings.h>

#include "sitting.h"

/* Teachers know this one best; the others are for `uitkomst verbs`. */
#define TAXONOMY "bloom_revised"

enum { STARTERS = 16 };

static bool make_room(struct sitting *s, size_t count)
{
	free(s->offers);
	free(s->groups);
	s->offers = calloc(count + 1, sizeof(*s->offers));
	s->groups = calloc(count + 1, sizeof(*s->groups));
	return s->offers && s->groups;
}

/* "4 analyseren", or "4-5 analyseren" for a verb between two levels. */
static void name_group(char *to, size_t room, const struct verb *verb)
{
	if (verb->low == verb->high)
		snprintf(to, room, "%u %.60s", verb->low, verb->level_name);
	else
		snprintf(to, room, "%u-%u %.60s", verb->low, verb->high,
			 verb->level_name);
}

static const struct ask_offer *offer_verbs(void *closure, const char *typed,
					   size_t *count)
{
	struct sitting *s = closure;
	struct uk_error error = {""};

	verbs_release(&s->verbs);
	if (verbs_read(&s->verbs, s->program->session, TAXONOMY, typed,
		       &error) ||
	    !make_room(s, s->verbs.count))
		return NULL;
	for (size_t i = 0; i < s->verbs.count; i++) {
		s->offers[i].text = s->verbs.list[i].form;
		name_group(s->groups[i], sizeof(s->groups[i]),
			   &s->verbs.list[i]);
		s->offers[i].group = s->groups[i];
	}
	*count = s->verbs.count;
	return s->offers;
}

static const struct ask_offer *offer_starters(void *closure, const char *typed,
					      size_t *count)
{
	struct sitting *s = closure;
	const char *starter;

	*count = 0;
	if (!make_room(s, STARTERS))
		return NULL;
	for (size_t i = 0;
	     *count < STARTERS &&
	     (starter = uk_model_starter(s->program->session,
					 s->program->options.model, i));
	     i++)
		if (strncasecmp(starter, typed, strlen(typed)) == 0)
			s->offers[(*count)++].text = starter;
	return s->offers;
}

ask_offers_fn sitting_offers(const char *slot)
{
	if (strcmp(slot, "verb") == 0)
		return offer_verbs;
	if (strcmp(slot, "starter") == 0)
		return offer_starters;
	return NULL;
}
