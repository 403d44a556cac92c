package de.tresen.web.door;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stays open to somebody who must choose a password first. */
@Configuration
class DoorConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FirstPasswordInterceptor())
                .excludePathPatterns(
                        "/password", "/preferences", "/assets/**", "/login", "/api/**", "/channels/**", "/answer/**");
    }
}
